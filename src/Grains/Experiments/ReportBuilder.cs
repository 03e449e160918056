using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>Builds the reports of this node's experiments one after the other, off the grains' turns: however many are asked for, answers keep the other processors. For any thread.</summary>
internal sealed class ReportBuilder : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>How many were built.</summary>
    public int Built { get; private set; }

    /// <summary>Waits until no report is built; whoever had the turn gives it back by <see cref="EndTurn"/>.</summary>
    public Task TakeTurnAsync() => turn.WaitAsync();

    /// <summary>Lets the next one build.</summary>
    public void EndTurn() => turn.Release();

    /// <summary>Builds one, for whoever has the turn.</summary>
    /// <returns>Null before the first replicate is done.</returns>
    public Task<ExperimentReport?> BuildAsync(ExperimentManifest manifest, Func<ImmutableArray<ReplicateRow>> readRows)
    {
        Built++;
        return Task.Run(() => ExperimentReports.Of(manifest.Scenario, readRows(), manifest.Assumed));
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
