using System.Collections.Immutable;
using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Says in sentences what a report shows. A difference is claimed only where it is clear after correction; all else is named as open.</summary>
internal static class Conclusion
{
    private const double Certain = 0.95;

    // Fewer cannot show any difference: the least probability by luck is 2^(1 - n).
    private const int FewReplicates = 6;

    private static readonly string[] Survivals = ["survival365", "survival180", "survival90"];
    private static readonly string[] Headlines = ["adoption", "adoptionAfterFounders", "answerRate", "knowledge", "adoptionNeither", "overCapacity"];

    /// <summary>The sentences, the most important first.</summary>
    public static ImmutableArray<string> Draw(ExperimentReport report) =>
    [
        .. Headlines.Take(1).Append(Survival(report)).Concat(Headlines.Skip(1)).SelectMany(name => Compare(report, MeasureCatalogue.PlaceOf(name))),
        .. Spending(report),
        .. TooLate(report.Scenario),
        Basis(report),
    ];

    // The longest survival that the run can tell of.
    private static string Survival(ExperimentReport report) =>
        Survivals.FirstOrDefault(name => report.Strategies[0].Figures[MeasureCatalogue.PlaceOf(name)].Replicates > 0, Survivals[^1]);

    private static IEnumerable<string> Compare(ExperimentReport report, int place)
    {
        var (measure, first) = (report.Measures[place], report.Strategies[0]);
        List<string> better = [], worse = [], open = [], partial = [];
        foreach (var strategy in report.Strategies.Skip(1))
        {
            if (strategy.Figures[place].ToFirst is { } difference)
            {
                var isPartial = difference.Replicates < report.Replicates;
                var list = isPartial ? partial : !difference.IsClear ? open : IsBetter(measure, difference.Mean) ? better : worse;
                list.Add($"{strategy.Name} ({Describe(measure, difference)}{(isPartial ? $"; in {difference.Replicates} replicates" : "")})");
            }
        }

        if (better.Count > 0)
        {
            yield return $"{measure.Name}: clearly better than {first.Name}: {string.Join(", ", better)}.";
        }

        if (worse.Count > 0)
        {
            yield return $"{measure.Name}: clearly worse than {first.Name}: {string.Join(", ", worse)}.";
        }

        if (open.Count > 0)
        {
            yield return $"{measure.Name}: no clear difference to {first.Name}: {string.Join(", ", open)}; that is no proof that there is none.";
        }

        if (partial.Count > 0)
        {
            yield return $"{measure.Name}: cannot be compared with {first.Name} in all {report.Replicates} replicates, as it is not defined in each, such as a share of questions where nobody asked; so nothing is claimed of {string.Join(", ", partial)}.";
        }

        if (report.Strategies.Length > 2 && Leader(report, place) is { } leader)
        {
            yield return leader;
        }
    }

    private static string? Leader(ExperimentReport report, int place)
    {
        if (report.Replicates < FewReplicates || report.Strategies.Any(strategy => strategy.Figures[place].BestProbability is null))
        {
            return null;
        }

        var name = report.Measures[place].Name;
        var ranked = report.Strategies.OrderByDescending(strategy => strategy.Figures[place].BestProbability).ToArray();
        var first = $"{ranked[0].Name} in {Percent(ranked[0].Figures[place].BestProbability!.Value)}";
        return ranked[0].Figures[place].BestProbability >= Certain
            ? $"{name}: when replicates are drawn again, the best mean is that of {first} of all cases."
            : $"{name}: which strategy is best is open; when replicates are drawn again, it is {first} of all cases, {ranked[1].Name} in {Percent(ranked[1].Figures[place].BestProbability!.Value)}.";
    }

    private static IEnumerable<string> Spending(ExperimentReport report)
    {
        var (founders, hours) = (MeasureCatalogue.PlaceOf("founders"), MeasureCatalogue.PlaceOf("founderHours"));
        var seeding = report.Scenario.Seeding;
        foreach (var strategy in report.Strategies.Where(strategy => strategy.Choice.Strategy != SeedingStrategy.None))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{strategy.Name} appointed {strategy.Figures[founders].Mean:0.#} founders and spent {strategy.Figures[hours].Mean:#,0.#} of {seeding.FounderHours:#,0.#} hours, on average.");
        }
    }

    private static IEnumerable<string> TooLate(Scenario scenario)
    {
        string[] late = [.. Horizon.Of(scenario).Where(measure => measure.Ticks > scenario.Ticks).Select(measure => string.Create(CultureInfo.InvariantCulture, $"{measure.Measure} ({measure.Ticks:#,0})"))];
        if (late.Length > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Runs of {scenario.Ticks:#,0} ticks are too short for some measures, which are left out; in brackets the ticks they need: {string.Join(", ", late)}.");
        }
    }

    private static string Basis(ExperimentReport report)
    {
        var count = string.Create(
            CultureInfo.InvariantCulture,
            $"{(report.IsComplete ? "" : "So far ")}{report.Replicates:#,0} of {report.Scenario.Replicates:#,0} replicates{(report.IsComplete && report.Replicates < report.Scenario.Replicates ? "; the stopping rule was met" : "")}.");
        var few = report.Replicates < FewReplicates ? $" Fewer than {FewReplicates} can show no difference at all." : "";
        return $"{count}{few} Brackets hold mean differences under the same luck and their 95 % intervals. Differences are corrected for the number of strategies within a measure (Holm), not for the number of measures: of twenty measures without any difference, one is expected to show one. All of this is about the model and its assumptions.";
    }

    private static bool IsBetter(Measure measure, double difference) => measure.Better == MeasureDirection.Lower ? difference < 0 : difference > 0;

    private static string Describe(Measure measure, PairedFigure difference) => difference is { Low: { } low, High: { } high }
        ? $"{FigureText.Difference(measure, difference.Mean)}, {FigureText.Bare(measure, low)} to {FigureText.Bare(measure, high)}"
        : $"{FigureText.Difference(measure, difference.Mean)}{(difference.Replicates > 1 ? $" in each of {difference.Replicates} replicates" : "")}";

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);
}
