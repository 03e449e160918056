using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>Builds the reports of this node's experiments one after the other, off the grains' turns: however many are asked for, answers keep the other processors. For any thread.</summary>
internal sealed class ReportBuilder : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>How many were built.</summary>
    public int Built { get; private set; }

    /// <summary>Builds one when it is its turn.</summary>
    /// <returns>Null before the first replicate is done.</returns>
    public async Task<ExperimentReport?> BuildAsync(ExperimentManifest manifest, ImmutableArray<ReplicateRow> rows)
    {
        await turn.WaitAsync();
        try
        {
            Built++;
            return await Task.Run(() => ExperimentReports.Of(manifest.Scenario, rows, manifest.Assumed));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
