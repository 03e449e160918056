namespace LearningGraph.Simulation;

/// <summary>The rounds of one <see cref="OpimC"/>.</summary>
/// <remarks>Each half has one thread, so that what it draws does not depend on how many there are.</remarks>
internal sealed class SeedSearch
{
    private readonly SeedTerms terms;
    private readonly int nodeCount;
    private readonly double failureProbability;
    private readonly OpimBounds bounds;
    private readonly ReachableSets choosing;
    private readonly ReachableSets judging;

    /// <summary>A search that has drawn nothing yet.</summary>
    /// <param name="graph">Where it spreads.</param>
    /// <param name="model">How.</param>
    /// <param name="terms">How many seeds, how good, from which draws.</param>
    /// <param name="mostMembers">How many members the sets of each half may have together.</param>
    public SeedSearch(SpreadGraph graph, SpreadModel model, SeedTerms terms, int mostMembers)
    {
        this.terms = terms;
        nodeCount = graph.NodeCount;
        failureProbability = terms.FailureProbability ?? Math.Min(0.01, 1.0 / nodeCount);
        bounds = new(nodeCount, terms.Count, terms.Epsilon, failureProbability);
        var chances = SpreadChances.Of(graph, model);
        Draw draw = new(terms.Seed);

        // Half of all sample numbers each, so that they never share a draw.
        choosing = new(graph, chances, draw, 0, mostMembers);
        judging = new(graph, chances, draw, SeedTerms.MostSamples, mostMembers);
    }

    /// <inheritdoc cref="OpimC.ChooseSeeds"/>
    public SeedChoice Run(IProgress<SeedProgress>? progress, CancellationToken cancellationToken)
    {
        SeedChoice? before = null;
        for (var round = 1; ; round++)
        {
            var wanted = bounds.SamplesIn(round);
            var (cover, isWhole) = Draw((int)Math.Min(terms.SampleLimit, wanted), cancellationToken);
            if (!isWhole && before is not null)
            {
                // A round that ran out of room proves nothing: its sets would be those that happened to be small.
                return before with { IsCutShort = before.Guarantee < bounds.Target };
            }

            var isLast = !isWhole || wanted > terms.SampleLimit;
            var choice = Judge(cover, isWhole ? round : 0, isLast);
            progress?.Report(new(choice.Samples, Math.Min(1, choice.Guarantee / bounds.Target)));
            var gain = choice.Guarantee - (before?.Guarantee ?? 0);
            if (isLast || round == bounds.Rounds || (choice.Guarantee >= bounds.Target && gain < terms.LeastGain))
            {
                return choice;
            }

            before = choice;
        }
    }

    private (Cover Cover, bool IsWhole) Draw(int count, CancellationToken cancellationToken)
    {
        Cover cover = null!;
        var (isChoosingWhole, isJudgingWhole) = (false, false);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = terms.Threads, CancellationToken = cancellationToken },
            () =>
            {
                isChoosingWhole = choosing.TryExtend(count, cancellationToken);
                cover = MaximumCover.Choose(choosing, terms.Count, cancellationToken);
            },
            () => isJudgingWhole = judging.TryExtend(count, cancellationToken));
        return (cover, isChoosingWhole && isJudgingWhole);
    }

    private SeedChoice Judge(Cover cover, int round, bool isLast)
    {
        var hit = judging.CountHit(cover.Nodes);
        var proved = round == 0 ? 0 : bounds.Prove(hit, judging.Count, cover.MostHit, choosing.Count);

        // After the last round so many sets were drawn that greedy choice needs no judge.
        var guarantee = round == bounds.Rounds && !isLast ? Math.Max(proved, bounds.Target) : proved;
        return new()
        {
            Seeds = [.. cover.Nodes],
            Guarantee = guarantee,
            FailureProbability = failureProbability,
            EstimatedSpread = (double)hit / Math.Max(1, judging.Count) * nodeCount,
            Samples = (long)choosing.Count + judging.Count,
            IsCutShort = isLast && guarantee < bounds.Target,
        };
    }
}
