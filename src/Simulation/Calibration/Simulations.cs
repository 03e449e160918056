using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Plays parameter sets on several threads, and says how far that is.</summary>
internal sealed class Simulations(
    ImmutableArray<FreeParameter> parameters, CalibrationTerms terms, IProgress<CalibrationProgress>? progress, CancellationToken cancellationToken)
{
    private readonly Lock guard = new();
    private int done;

    /// <summary>Simulations there will be; the check and the forecast count two for each that is kept.</summary>
    public int Total { get; init; } = terms.Budget + (terms.Budget / 4);

    /// <summary>Plays them.</summary>
    /// <param name="windows">How long each lasts.</param>
    /// <param name="sets">Where the parameters stand within their bounds, and the number of the luck.</param>
    /// <returns>In the order of the sets, whatever the threads.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CommunitySeries[] Play(int windows, IReadOnlyList<(double[] Places, int Luck)> sets)
    {
        var played = new CommunitySeries[sets.Count];
        Parallel.For(0, sets.Count, new ParallelOptions { MaxDegreeOfParallelism = terms.Threads, CancellationToken = cancellationToken }, place =>
        {
            var (places, luck) = sets[place];
            played[place] = OpenCommunity.Play(OpenCommunity.At(windows, parameters, places), Draw.OfReplicate(terms.Seed, luck), cancellationToken);
            lock (guard)
            {
                progress?.Report(new(Math.Min(++done, Total), Total));
            }
        });
        return played;
    }
}
