using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>
/// The report of one experiment, built once for however many ask until there is more to tell. While one is built at most one other waits for its turn,
/// for everybody who wants more than that one will tell: it sees the rows that are there then. For one grain, and not for use from several threads.
/// </summary>
/// <param name="builder">Gives turns to this and other experiments.</param>
/// <param name="read">What there is to tell; null when it is gone.</param>
/// <param name="readRows">Its first replicates, so many; called on any thread.</param>
internal sealed class LatestReport(ReportBuilder builder, Func<ReportSubject?> read, Func<int, ImmutableArray<ReplicateRow>> readRows)
{
    private (ReportSubject Of, Task<ExperimentReport?> Report)? last;
    private Task<(ReportSubject, ExperimentReport?)?>? next;
    private bool isWaiting;

    /// <summary>The report and what it is of: no fewer replicates than when this was called.</summary>
    /// <returns>Null when it is gone; without a report before the first replicate is done.</returns>
    /// <exception cref="StoreUnavailableException">Its rows cannot be read.</exception>
    public async Task<(ReportSubject Of, ExperimentReport? Report)?> GetAsync()
    {
        if (read() is not { } now)
        {
            return null;
        }

        if (FindLast(now) is { } report)
        {
            return (now, await report);
        }

        if (!isWaiting)
        {
            isWaiting = true;
            next = WaitAsync();
        }

        return await next!;
    }

    private async Task<(ReportSubject, ExperimentReport?)?> WaitAsync()
    {
        await builder.TakeTurnAsync();
        try
        {
            // From here on somebody may want more than this one will tell.
            isWaiting = false;
            if (read() is not { } now)
            {
                return null;
            }

            if (FindLast(now) is not { } report)
            {
                report = builder.BuildAsync(now.Manifest, () => readRows(now.Status.Done));
                last = (now, report);
            }

            return (now, await report);
        }
        finally
        {
            builder.EndTurn();
        }
    }

    private Task<ExperimentReport?>? FindLast(ReportSubject now) =>
        last is { Report.IsFaulted: false } known && ReferenceEquals(known.Of.Edition, now.Edition) && known.Of.Status.Done == now.Status.Done ? known.Report : null;
}
