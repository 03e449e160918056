namespace LearningGraph.Simulation.Tests;

/// <summary>Rows with values chosen by hand.</summary>
internal static class HandmadeRows
{
    /// <summary>Two weeks of two strategies.</summary>
    public static Scenario Scenario { get; } = new()
    {
        Name = "by hand",
        Ticks = 10,
        Replicates = 20,
        Strategies = [new() { Strategy = SeedingStrategy.None }, new() { Strategy = SeedingStrategy.Random }],
    };

    /// <summary>A row whose measures are all 0 but for those named.</summary>
    public static ReplicateRow Of(int strategy, int replicate, params (string Name, double? Value)[] values)
    {
        var all = new double?[MeasureCatalogue.All.Length];
        Array.Fill(all, 0);
        foreach (var (name, value) in values)
        {
            all[MeasureCatalogue.PlaceOf(name)] = value;
        }

        return new()
        {
            Strategy = strategy,
            Replicate = replicate,
            Values = [.. all],
            Active = [1, replicate],
            Members = [2, 3],
            Questions = [0, 1],
            Answers = [0, 0],
            Founders = [strategy, replicate % 2],
            LivedDays = 14,
            FellSilent = false,
        };
    }

    /// <summary>Replicates in which the first strategy's adoption is 0.1 and the second's is as given.</summary>
    public static ReplicateRow[] WithAdoption(params double?[] second) =>
        [.. second.SelectMany((value, replicate) => new[] { Of(0, replicate, ("adoption", 0.1)), Of(1, replicate, ("adoption", value)) })];

    /// <summary>The figure of one measure of one strategy.</summary>
    public static MeasureFigure Figure(this ExperimentReport report, int strategy, string measure) => report.Strategies[strategy].Figures[MeasureCatalogue.PlaceOf(measure)];
}
