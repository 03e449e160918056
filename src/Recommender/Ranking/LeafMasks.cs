using System.Numerics;
using System.Runtime.Intrinsics;

namespace LearningGraph.Recommender;

/// <summary>
/// Regression trees laid out for scoring many rows at once, after QuickScorer (Lucchese et al. 2015): nothing is followed from node to node. Every node of a tree
/// rules out the leaves on its left where a row's value lies above its threshold, for eight rows in one comparison; the leftmost leaf that remains is the row's. Immutable.
/// </summary>
internal sealed class LeafMasks
{
    /// <summary>Leaves that a tree can have.</summary>
    public const int MostLeaves = 32;

    private static readonly int Lanes = Vector256<float>.Count;

    private readonly Node[] nodes;
    private readonly double[] leaves;
    private readonly Tree[] trees;

    private LeafMasks(Node[] nodes, double[] leaves, Tree[] trees) => (this.nodes, this.leaves, this.trees) = (nodes, leaves, trees);

    /// <summary>Adds to the score of each row what its leaves are worth, tree by tree.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="scores">One per row.</param>
    public void AddTo(FeatureMatrix matrix, Span<double> scores)
    {
        Span<float> block = scores.IsEmpty ? [] : new float[matrix[0].Length * Lanes];
        for (var first = 0; first < scores.Length; first += Lanes)
        {
            var rows = Math.Min(Lanes, scores.Length - first);
            for (var row = 0; row < rows; row++)
            {
                var features = matrix[first + row];
                for (var column = 0; column < features.Length; column++)
                {
                    block[(column * Lanes) + row] = features[column];
                }
            }

            Add(block, scores.Slice(first, rows));
        }
    }

    // A block holds the same column of all its rows side by side.
    private void Add(ReadOnlySpan<float> block, Span<double> scores)
    {
        Span<uint> reached = stackalloc uint[Lanes];
        var (node, leaf) = (0, 0);
        foreach (var tree in trees)
        {
            var left = Vector256<uint>.AllBitsSet;
            for (; node < tree.EndNode; node++)
            {
                ref readonly var split = ref nodes[node];
                var values = Vector256.Create(block.Slice(split.Feature * Lanes, Lanes));
                var staysLeft = Vector256.LessThanOrEqual(values, Vector256.Create(split.Threshold)).AsUInt32();
                left &= staysLeft | Vector256.Create(~split.LeftLeaves);
            }

            left.CopyTo(reached);
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += leaves[leaf + BitOperations.TrailingZeroCount(reached[row])];
            }

            leaf = tree.EndLeaf;
        }
    }

    /// <param name="Feature">What it splits by.</param>
    /// <param name="Threshold">A row goes left up to here.</param>
    /// <param name="LeftLeaves">A bit for each of the tree's leaves below its left side.</param>
    private readonly record struct Node(int Feature, float Threshold, uint LeftLeaves);

    private readonly record struct Tree(int EndNode, int EndLeaf);

    /// <summary>Takes trees over, one after the other; each from left to right.</summary>
    public sealed class Builder
    {
        private readonly List<Node> nodes = [];
        private readonly List<double> leaves = [];
        private readonly List<Tree> trees = [];
        private int firstLeaf;

        /// <summary>Leaves of the tree that is being made.</summary>
        public int LeafCount => leaves.Count - firstLeaf;

        /// <summary>Adds the next leaf.</summary>
        /// <exception cref="InvalidDataException">The tree has too many.</exception>
        public void AddLeaf(double value)
        {
            if (LeafCount == MostLeaves)
            {
                throw new InvalidDataException($"Tree {trees.Count} of the model has more than {MostLeaves} leaves.");
            }

            leaves.Add(value);
        }

        /// <summary>Adds a node whose left side is there and whose right side is not.</summary>
        /// <param name="feature">What it splits by.</param>
        /// <param name="threshold">A row goes left up to here.</param>
        /// <param name="leavesBefore">Leaves that the tree had before the left side.</param>
        public void AddNode(int feature, float threshold, int leavesBefore) => nodes.Add(new(feature, threshold, (1u << LeafCount) - (1u << leavesBefore)));

        /// <summary>Ends the tree that is being made.</summary>
        public void EndTree()
        {
            trees.Add(new(nodes.Count, leaves.Count));
            firstLeaf = leaves.Count;
        }

        /// <summary>All trees that were ended.</summary>
        public LeafMasks Build() => new([.. nodes], [.. leaves], [.. trees]);
    }
}
