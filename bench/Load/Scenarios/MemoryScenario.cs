using System.Runtime.CompilerServices;
using LearningGraph.Recommender;
using LearningGraph.Storage;

namespace LearningGraph.Load;

/// <summary>What the projections take in memory, by folding the log three times in this process: profiles alone, all but the texts, all.</summary>
internal sealed class MemoryScenario : IScenario
{
    private const double MaxPerInteraction = 200;
    private const double MaxPerPosting = 4;
    private const int PageRows = 1_000;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public async Task RunAsync(Bench bench, CancellationToken cancellationToken)
    {
        await bench.StopNodeAsync();
        var (profiles, graph, all) = await Task.Run(() => MeasureAll(bench.Folder), cancellationToken);
        var interactions = all.Interactions;
        bench.Figures.AddAtMost(MaxPerInteraction, Name, "graph and counters, per interaction", (graph.Bytes - profiles.Bytes) / (double)interactions, "B");
        bench.Figures.AddAtMost(
            MaxPerPosting, Name, "text index, per posting", (all.Bytes - graph.Bytes) / Math.Max(1.0, all.Postings - graph.Postings), "B");
        bench.Figures.Add(Name, "interactions", interactions, "");
        bench.Figures.Add(Name, "postings", all.Postings, "");
        bench.Figures.Add(Name, "all projections, profiles too", all.Bytes / (1024.0 * 1024), "MB");
    }

    // Without awaits: what a continuation runs on may still hold the projections that were measured before.
    private static (Measured Profiles, Measured Graph, Measured All) MeasureAll(string folder)
    {
        var log = SqliteInteractionLog.Open(folder);
        try
        {
            // The first fold also fills what the process keeps for good.
            Measure(log, row => row);
            return (
                MeasureLeast(log, row => row is InteractionRow ? null : row),
                MeasureLeast(log, row => row is InteractionRow told ? told with { Title = null, Text = null } : row),
                MeasureLeast(log, row => row));
        }
        finally
        {
            log.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    // Pools of the runtime grow and shrink beside it by some megabytes, which comes on top.
    private static Measured MeasureLeast(SqliteInteractionLog log, Func<LogRow, LogRow?> keep) =>
        new[] { Measure(log, keep), Measure(log, keep) }.MinBy(measured => measured.Bytes)!;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Measured Measure(SqliteInteractionLog log, Func<LogRow, LogRow?> keep)
    {
        var before = MeasureHeap();
        ProjectionWriter writer = new();
        var interactions = Fold(log, writer, keep);
        return new(MeasureHeap() - before, writer.Current.Tables.Texts.CountPostings(), interactions);
    }

    private static long MeasureHeap()
    {
        // Twice, because what has a finalizer is only let go by the second.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return heap.HeapSizeBytes - heap.FragmentedBytes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Fold(SqliteInteractionLog log, ProjectionWriter writer, Func<LogRow, LogRow?> keep)
    {
        var (after, interactions) = (0L, 0L);
        while (log.ReadAsync(after, PageRows, CancellationToken.None).AsTask().GetAwaiter().GetResult() is { Rows.IsEmpty: false } page)
        {
            interactions += page.Rows.Count(row => row is InteractionRow);
            writer.Apply(page with { Rows = [.. page.Rows.Select(keep).OfType<LogRow>()] });
            after = page.Last;
        }

        return interactions;
    }

    private sealed record Measured(long Bytes, long Postings, long Interactions);
}
