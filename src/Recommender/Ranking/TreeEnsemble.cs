using Microsoft.ML.Trainers.FastTree;

namespace LearningGraph.Recommender;

/// <summary>
/// Regression trees whose sum is a score, flattened into arrays. A link from 0 on names a node, one below names leaf ~link; a node splits by
/// feature &lt;= threshold to its left, else to its right. Immutable and safe from many threads.
/// </summary>
internal sealed class TreeEnsemble
{
    private readonly int[] roots;
    private readonly int[] features;
    private readonly float[] thresholds;
    private readonly int[] links;
    private readonly double[] leaves;
    private readonly LeafMasks masks;

    private TreeEnsemble(int[] roots, int[] features, float[] thresholds, int[] links, double[] leaves)
    {
        (this.roots, this.features, this.thresholds, this.links, this.leaves) = (roots, features, thresholds, links, leaves);
        LeafMasks.Builder builder = new();
        foreach (var root in roots)
        {
            AddTo(builder, root);
            builder.EndTree();
        }

        masks = builder.Build();
    }

    /// <summary>How many trees there are.</summary>
    public int Count => roots.Length;

    /// <summary>Nodes of all trees.</summary>
    public int NodeCount => features.Length;

    /// <summary>Takes over what ML.NET trained.</summary>
    public static TreeEnsemble Of(RegressionTreeEnsemble ensemble)
    {
        var roots = new int[ensemble.Trees.Count];
        var nodes = ensemble.Trees.Sum(tree => tree.NumberOfNodes);
        var (features, thresholds, links) = (new int[nodes], new float[nodes], new int[2 * nodes]);
        var leaves = new double[ensemble.Trees.Sum(tree => tree.NumberOfLeaves)];
        var (node, leaf) = (0, 0);
        foreach (var (number, tree) in ensemble.Trees.Index())
        {
            roots[number] = tree.NumberOfNodes == 0 ? ~leaf : node;
            for (var split = 0; split < tree.NumberOfNodes; split++)
            {
                features[node + split] = tree.NumericalSplitFeatureIndexes[split];
                thresholds[node + split] = tree.NumericalSplitThresholds[split];
                links[2 * (node + split)] = Move(tree.LeftChild[split], node, leaf);
                links[(2 * (node + split)) + 1] = Move(tree.RightChild[split], node, leaf);
            }

            for (var place = 0; place < tree.NumberOfLeaves; place++)
            {
                leaves[leaf + place] = tree.LeafValues[place] * ensemble.TreeWeights[number];
            }

            (node, leaf) = (node + tree.NumberOfNodes, leaf + tree.NumberOfLeaves);
        }

        return new(roots, features, thresholds, links, leaves);
    }

    /// <summary>The first trees alone: what a shorter fit with the same seed would have been.</summary>
    /// <param name="count">How many, up to <see cref="Count"/>.</param>
    public TreeEnsemble TakeFirst(int count) => new(roots[..count], features, thresholds, links, leaves);

    /// <summary>The sum over all trees for one row.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var score = 0.0;
        foreach (var root in roots)
        {
            score += leaves[FindLeaf(root, row)];
        }

        return score;
    }

    /// <summary>The same for all candidates of one query, to the last bit.</summary>
    public double[] Score(FeatureMatrix matrix)
    {
        var scores = new double[matrix.Candidates.Length];
        masks.AddTo(matrix, scores);
        return scores;
    }

    /// <summary>The sums over the first trees for one row: after every so many.</summary>
    /// <param name="row">The features.</param>
    /// <param name="step">How many, from 1.</param>
    /// <param name="scores">Takes <see cref="Count"/> / step sums.</param>
    public void ScorePrefixes(ReadOnlySpan<float> row, int step, Span<double> scores)
    {
        var score = 0.0;
        for (var tree = 0; tree < scores.Length * step; tree++)
        {
            score += leaves[FindLeaf(roots[tree], row)];
            if ((tree + 1) % step == 0)
            {
                scores[tree / step] = score;
            }
        }
    }

    /// <summary>By node: the mean score that its tree gives to those rows that pass it; 0 for a node that none passes.</summary>
    public double[] MeasureMeans(IEnumerable<float[]> rows)
    {
        var (means, visits) = (new double[features.Length], new int[features.Length]);
        var path = new int[features.Length];
        foreach (var row in rows)
        {
            foreach (var root in roots)
            {
                var (link, depth) = (root, 0);
                for (; link >= 0; link = Follow(link, row))
                {
                    path[depth++] = link;
                }

                foreach (var node in path.AsSpan(0, depth))
                {
                    means[node] += leaves[~link];
                    visits[node]++;
                }
            }
        }

        for (var node = 0; node < means.Length; node++)
        {
            means[node] /= Math.Max(1, visits[node]);
        }

        return means;
    }

    /// <summary>
    /// Adds what each feature of a row adds to its score: along the row's path the expected score changes from node to node, and each change is put
    /// down to the feature that the node before splits by (Saabas 2014).
    /// </summary>
    /// <param name="row">The features.</param>
    /// <param name="means">What is expected at each node.</param>
    /// <param name="factor">What the score is multiplied by.</param>
    /// <param name="amounts">By column.</param>
    public void Attribute(ReadOnlySpan<float> row, double[] means, double factor, double[] amounts)
    {
        foreach (var root in roots)
        {
            for (var link = root; link >= 0;)
            {
                var next = Follow(link, row);
                amounts[features[link]] += factor * ((next >= 0 ? means[next] : leaves[~next]) - means[link]);
                link = next;
            }
        }
    }

    private void AddTo(LeafMasks.Builder builder, int link)
    {
        if (link < 0)
        {
            builder.AddLeaf(leaves[~link]);
            return;
        }

        var leavesBefore = builder.LeafCount;
        AddTo(builder, links[2 * link]);
        builder.AddNode(features[link], thresholds[link], leavesBefore);
        AddTo(builder, links[(2 * link) + 1]);
    }

    private static int Move(int child, int node, int leaf) => child >= 0 ? child + node : ~(~child + leaf);

    private int FindLeaf(int link, ReadOnlySpan<float> row)
    {
        while (link >= 0)
        {
            link = Follow(link, row);
        }

        return ~link;
    }

    private int Follow(int node, ReadOnlySpan<float> row) => links[(2 * node) + (row[features[node]] <= thresholds[node] ? 0 : 1)];
}
