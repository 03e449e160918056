using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Makes the report of an experiment from its rows.</summary>
public static class ExperimentReports
{
    private const int MostFounders = 100;

    /// <summary>Makes it; pure, so rows in any order give the same report, bit for bit.</summary>
    /// <param name="scenario">A scenario in which no rule is broken.</param>
    /// <param name="rows">
    /// In any order, those of replicates that are not complete left aside, those after the replicate at which the stopping rule held too: they
    /// were begun before it was known.
    /// </param>
    /// <param name="assumed">What a live workplace's data could not tell, as sentences.</param>
    /// <returns>The report; null before the first replicate is complete.</returns>
    /// <exception cref="ArgumentException">A row is not of this scenario.</exception>
    public static ExperimentReport? Of(Scenario scenario, IEnumerable<ReplicateRow> rows, ImmutableArray<string> assumed = default)
    {
        var replicates = ReplicateRows.Complete(scenario, rows);
        var enough = Stopping.CountEnough(scenario, replicates);
        replicates = [.. replicates.Take(enough ?? replicates.Count)];
        if (replicates.Count == 0)
        {
            return null;
        }

        var figures = StrategyFigures.Of(scenario, replicates);
        ExperimentReport report = new()
        {
            Scenario = scenario,
            Replicates = replicates.Count,
            IsComplete = enough is not null || replicates.Count == scenario.Replicates,
            Measures = MeasureCatalogue.All,
            Strategies = [.. scenario.Strategies.Select((choice, place) => Describe(scenario, choice, figures[place], [.. replicates.Select(rows => rows[place])]))],
            Conclusions = [],
            Assumed = assumed.IsDefault ? [] : assumed,
        };
        var findings = Conclusion.Draw(report);
        return report with { Conclusions = [.. findings.Select(finding => finding.Sentence)], Findings = findings };
    }

    private static StrategyReport Describe(Scenario scenario, StrategyChoice choice, ImmutableArray<MeasureFigure> figures, ReplicateRow[] rows) => new()
    {
        Name = choice.Title,
        Choice = choice,
        Figures = figures,
        Curves =
        [
            WeeklyCurves.Of("active", [.. rows.Select(row => row.Active)]),
            WeeklyCurves.Of("members", [.. rows.Select(row => row.Members)]),
            WeeklyCurves.Of("questions", [.. rows.Select(row => row.Questions)]),
            WeeklyCurves.Of("answers", [.. rows.Select(row => row.Answers)]),
        ],
        Survival = KaplanMeier.Estimate([.. rows.Select(row => new Lifetime(row.LivedDays, row.FellSilent))]),
        Founders = scenario.Start == ScenarioStart.Live ? CountFounders(rows) : [],
    };

    private static ImmutableArray<FounderShare> CountFounders(ReplicateRow[] rows) =>
    [
        .. rows.SelectMany(row => row.Founders.Distinct())
            .CountBy(founder => founder)
            .OrderByDescending(founder => founder.Value).ThenBy(founder => founder.Key)
            .Take(MostFounders)
            .Select(founder => new FounderShare(founder.Key, founder.Value / (double)rows.Length)),
    ];
}
