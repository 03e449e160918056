namespace LearningGraph.Simulation;

/// <summary>How well bands foresaw values.</summary>
/// <param name="Windows">Values that were compared, from 1.</param>
/// <param name="Coverage">Share of them within their band; 0.8 is what was promised.</param>
/// <param name="Width">Mean width of the bands, in the series' unit.</param>
/// <param name="Score">Mean interval score (<see cref="Band.Score"/>), in the series' unit; less is better.</param>
public sealed record ForecastSkill(int Windows, double Coverage, double Width, double Score)
{
    internal static ForecastSkill? Of(IEnumerable<(double? Value, Band? Band)> windows)
    {
        (double Value, Band Band)[] both = [.. windows.Where(one => one is { Value: not null, Band: not null }).Select(one => (one.Value!.Value, one.Band!))];
        return both.Length == 0
            ? null
            : new(
                both.Length,
                both.Count(one => one.Band.Holds(one.Value)) / (double)both.Length,
                both.Average(one => one.Band.High - one.Band.Low),
                both.Average(one => one.Band.Score(one.Value)));
    }
}
