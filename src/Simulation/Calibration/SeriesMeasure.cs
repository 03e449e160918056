using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LearningGraph.Simulation;

/// <summary>One of the series that a community is compared by.</summary>
/// <param name="Name">In reports.</param>
/// <param name="IsCount">Whether it counts something, from 0; otherwise it is a share in [0, 1].</param>
/// <param name="Read">Its value in a window; null where it has none.</param>
public sealed record SeriesMeasure(string Name, bool IsCount, [property: JsonIgnore] Func<WindowFigures, double?> Read)
{
    /// <summary>All of them, in the order of reports.</summary>
    public static ImmutableArray<SeriesMeasure> All { get; } =
    [
        new("active", true, window => window.Active),
        new("questions", true, window => window.Questions),
        new("answered", false, window => window.AnsweredShare),
        new("inequality", false, window => window.Inequality),
        new("answers", true, window => window.Answers),
        new("newcomers", true, window => window.Newcomers),
    ];

    /// <summary>On the scale on which it is compared: the root of a count, whose luck is then about as large for few as for many (Bartlett 1936); a share as it is.</summary>
    public double? Scaled(WindowFigures window) => Read(window) is { } value ? (IsCount ? Math.Sqrt(value) : value) : null;
}
