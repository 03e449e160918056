using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>How a community went from its beginning on, in windows of four weeks: 28 days of a log, 20 ticks of the model.</summary>
/// <param name="Windows">In order, without gaps; the first begins with the first question or answer.</param>
/// <param name="People">Everybody who asked or answered in these windows.</param>
public sealed record CommunitySeries(ImmutableArray<WindowFigures> Windows, int People)
{
    /// <summary>Days of a log in one window.</summary>
    public const int WindowDays = 28;

    /// <summary>Ticks of the model in one window.</summary>
    public const int WindowTicks = WorkTime.ActiveTicks;

    /// <summary>The first windows alone, as if nothing had happened since.</summary>
    /// <param name="windows">From 1 to as many as there are.</param>
    public CommunitySeries Take(int windows) =>
        new(Windows[..windows], Windows[..windows].Sum(window => window.Newcomers));
}
