using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace LearningGraph.Simulation;

/// <summary>Plays parameter sets on several threads, and says how far that is.</summary>
internal sealed class Simulations(
    ImmutableArray<FreeParameter> parameters, CalibrationTerms terms, IProgress<CalibrationProgress>? progress, CancellationToken cancellationToken)
{
    private readonly Lock guard = new();
    private int done;

    /// <summary>Simulations there will be: those of the fit, and one each for the check and the forecast of every set kept.</summary>
    public int Total { get; init; } = terms.Budget + (2 * PopulationMonteCarlo.CountKept(terms.Budget));

    /// <summary>Plays them.</summary>
    /// <param name="windows">How long each lasts.</param>
    /// <param name="sets">Where the parameters stand within their bounds, and the number of the luck.</param>
    /// <returns>In the order of the sets, whatever the threads.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CommunitySeries[] Play(int windows, IReadOnlyList<(double[] Places, int Luck)> sets)
    {
        var played = new CommunitySeries[sets.Count];
        try
        {
            PlayAll();
        }
        catch (AggregateException failed)
        {
            // Who reads it wants to know what failed, not that it ran beside others.
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return played;

        void PlayAll() => Parallel.For(0, sets.Count, new ParallelOptions { MaxDegreeOfParallelism = terms.Threads, CancellationToken = cancellationToken }, place =>
        {
            var (places, luck) = sets[place];
            played[place] = OpenCommunity.Play(OpenCommunity.At(windows, parameters, places), Draw.OfReplicate(terms.Seed, luck), cancellationToken);
            lock (guard)
            {
                progress?.Report(new(++done, Total));
            }
        });
    }
}
