namespace LearningGraph.Simulation;

/// <summary>
/// Measures how far something spreads from seeds by running it forwards. Its draws are other than those that seeds are chosen by, and the
/// same for all seeds (common random numbers), so that differences are due to the seeds. Safe for use from many threads.
/// </summary>
public sealed class SpreadMeter
{
    /// <summary>The fewest runs that have an interval.</summary>
    public const int FewestRuns = 2;

    /// <summary>The most runs of one measurement.</summary>
    public const int MostRuns = 10_000_000;

    private const int RunsAtOnce = 32;

    private readonly SpreadGraph graph;
    private readonly SpreadChances chances;
    private readonly Draw draw;
    private readonly int runs;
    private readonly int threads;

    /// <summary>A meter for one graph and model.</summary>
    /// <param name="graph">Where it spreads.</param>
    /// <param name="model">How.</param>
    /// <param name="runs">How many independent runs, in 2 to 10,000,000.</param>
    /// <param name="seed">Picks the draws, from 0.</param>
    /// <param name="threads">The most threads to use, from 1; makes no difference to what is measured.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside.</exception>
    public SpreadMeter(SpreadGraph graph, SpreadModel model, int runs, long seed, int threads = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, FewestRuns);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, MostRuns);
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        (this.graph, this.runs, this.threads) = (graph, runs, threads);
        chances = SpreadChances.Of(graph, model);
        draw = new(seed);
    }

    /// <summary>Measures the spread of seeds.</summary>
    /// <param name="seeds">Node numbers, no two alike; their order makes no difference.</param>
    /// <param name="progress">Told the runs done now and then, from any thread; null to be silent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">A seed is no node, or stands there twice.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SpreadEstimate Measure(IReadOnlyCollection<int> seeds, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        int[] nodes = [.. seeds.Distinct()];
        if (nodes.Length < seeds.Count || nodes.Any(node => node < 0 || node >= graph.NodeCount))
        {
            throw new ArgumentException("Seeds are nodes of the graph, no two alike.", nameof(seeds));
        }

        return Run((_, _) => nodes, progress, cancellationToken);
    }

    /// <summary>Measures the spread of seeds that are drawn anew for each run, each choice as likely.</summary>
    /// <param name="count">How many seeds, from 0 to all nodes.</param>
    /// <param name="progress">As for <see cref="Measure"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many nodes.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SpreadEstimate MeasureRandom(int count, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, graph.NodeCount);
        return Run((run, chosen) => Pick(run, count, chosen), progress, cancellationToken);
    }

    private SpreadEstimate Run(Func<int, HashSet<int>, int[]> choose, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var reached = new int[runs];
        var chunks = (runs + RunsAtOnce - 1) / RunsAtOnce;
        var (begun, done) = (0, 0);

        // A chunk at a time for each thread, not a partition of all: the arrays of a run are as long as there are nodes, and are made once.
        Parallel.For(0, Math.Min(threads, chunks), new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, _ =>
        {
            SpreadRun spread = new(graph, chances, draw);
            HashSet<int> chosen = [];
            while (Interlocked.Increment(ref begun) is var chunk && chunk <= chunks)
            {
                var first = (chunk - 1) * RunsAtOnce;
                var last = Math.Min(runs, first + RunsAtOnce);
                for (var run = first; run < last; run++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    reached[run] = spread.Reach(run, choose(run, chosen));
                }

                progress?.Report(Interlocked.Add(ref done, last - first));
            }
        });
        return SpreadEstimate.Of(reached);
    }

    // Floyd's way: one draw a seed, however many of the nodes they are (Bentley and Floyd, "A sample of brilliance", CACM 1987).
    private int[] Pick(int run, int count, HashSet<int> chosen)
    {
        chosen.Clear();
        for (var limit = graph.NodeCount - count; limit < graph.NodeCount; limit++)
        {
            if (!chosen.Add(draw.Below(limit + 1, run, limit, Event.SpreadSeed)))
            {
                chosen.Add(limit);
            }
        }

        return [.. chosen];
    }
}
