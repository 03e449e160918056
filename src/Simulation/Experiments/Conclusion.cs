using System.Collections.Immutable;
using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Says in sentences what a report shows. A difference is claimed only where it is clear after correction; all else is named as open.</summary>
internal static class Conclusion
{
    private static readonly string[] Survivals = ["survival365", "survival180", "survival90"];
    private static readonly string[] Headlines = ["adoption", "adoptionAfterFounders", "answerRate", "knowledge", "adoptionNeither", "overCapacity"];

    /// <summary>What can be said, the most important first.</summary>
    public static ImmutableArray<Finding> Draw(ExperimentReport report) =>
    [
        .. Headlines.Take(1).Append(Survival(report)).Concat(Headlines.Skip(1)).SelectMany(name => Comparison.Draw(report, MeasureCatalogue.PlaceOf(name))),
        .. Spending(report),
        .. TooLate(report.Scenario),
        Basis(report),
    ];

    // The longest survival that the run can tell of.
    private static string Survival(ExperimentReport report) =>
        Survivals.FirstOrDefault(name => report.Strategies[0].Figures[MeasureCatalogue.PlaceOf(name)].Replicates > 0, Survivals[^1]);

    private static IEnumerable<Finding> Spending(ExperimentReport report)
    {
        var (founders, hours) = (MeasureCatalogue.PlaceOf("founders"), MeasureCatalogue.PlaceOf("founderHours"));
        var spenders = report.Strategies.Where(strategy => strategy.Choice.Strategy != SeedingStrategy.None).ToArray();
        if (spenders.Length > 0)
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"Founders and hours: each strategy had {report.Scenario.Seeding.FounderHours:#,0.#} hours to spend."),
                [.. spenders.Select(strategy => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{strategy.Name}: {strategy.Figures[founders].Mean:0.#} founders, {strategy.Figures[hours].Mean:#,0.#} hours spent, on average"))]);
        }
    }

    private static IEnumerable<Finding> TooLate(Scenario scenario)
    {
        string[] late = [.. Horizon.Of(scenario).Where(measure => measure.Ticks > scenario.Ticks).Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Measure} ({measure.Ticks:#,0})"))];
        if (late.Length > 0)
        {
            yield return new(
                string.Create(CultureInfo.InvariantCulture, $"Runs of {scenario.Ticks:#,0} ticks are too short for some measures, which are left out; in brackets the ticks they need: {string.Join(", ", late)}."), []);
        }
    }

    private static Finding Basis(ExperimentReport report)
    {
        var count = string.Create(
            CultureInfo.InvariantCulture,
            $"{(report.IsComplete ? "" : "So far ")}{report.Replicates:#,0} of {report.Scenario.Replicates:#,0} replicates{(report.IsComplete && report.Replicates < report.Scenario.Replicates ? "; the stopping rule was met" : "")}.");
        var least = Comparison.LeastReplicates(report.Strategies.Length);
        return new(
            report.Replicates < least ? string.Create(CultureInfo.InvariantCulture, $"{count} Fewer than {least} can show no difference at all.") : count,
            [
                "Differences are means under the same luck, with their 95 % intervals.",
                "They are corrected for the number of strategies within a measure (Holm), not for the number of measures: of twenty measures without any difference, one is expected to show one.",
                "All of this is about the model and its assumptions.",
            ]);
    }
}
