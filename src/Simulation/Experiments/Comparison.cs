using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Says of one measure which strategies differ from the first: in a sentence whatever is clear, and a line for each strategy.</summary>
internal static class Comparison
{
    // Of fewer who is best says nothing yet.
    private const int FewReplicates = 6;

    private const double Certain = 0.95;

    // A sentence names no more; the lines below it name all.
    private const int MostNames = 3;

    /// <summary>Fewer replicates cannot show any difference: the least probability by luck is 2^(1 - n), times the strategies that are compared with the first.</summary>
    /// <param name="strategies">All of them, from 1.</param>
    public static int LeastReplicates(int strategies)
    {
        var least = 1;
        while (Math.Pow(2, 1 - least) * Math.Max(1, strategies - 1) >= StrategyFigures.Error)
        {
            least++;
        }

        return least;
    }

    /// <summary>The finding; none when no strategy can be compared on it.</summary>
    /// <param name="report">With at least one replicate.</param>
    /// <param name="place">Of the measure.</param>
    public static IEnumerable<Finding> Draw(ExperimentReport report, int place)
    {
        var measure = report.Measures[place];
        Compared[] all =
        [
            .. report.Strategies.Skip(1)
                .Where(strategy => strategy.Figures[place].ToFirst is not null)
                .Select(strategy => new Compared(strategy.Name, strategy.Figures[place].ToFirst!, Judge(report, measure, strategy.Figures[place].ToFirst!))),
        ];
        if (all.Length > 0)
        {
            yield return new(
                $"{measure.Name}: {Sum(report.Strategies[0].Name, all)}.",
                [.. all.Select(one => $"{one.Name}: {Describe(one.Verdict)}, {Describe(measure, one.Difference)}{(one.Verdict == Verdict.Partial ? $"; defined in {one.Difference.Replicates} of {report.Replicates} replicates" : "")}"), .. Leader(report, place)]);
        }
    }

    private static Verdict Judge(ExperimentReport report, Measure measure, PairedFigure difference) =>
        difference.Replicates < report.Replicates ? Verdict.Partial
        : !difference.IsClear ? Verdict.Open
        : (measure.Better == MeasureDirection.Lower ? difference.Mean < 0 : difference.Mean > 0) ? Verdict.Better
        : Verdict.Worse;

    private static string Sum(string first, Compared[] all)
    {
        var better = Names(all, Verdict.Better);
        var worse = Names(all, Verdict.Worse);
        return (better, worse) switch
        {
            ({ } up, { } down) => $"clearly better than {first}: {up}; clearly worse: {down}",
            ({ } up, null) => $"clearly better than {first}: {up}",
            (null, { } down) => $"clearly worse than {first}: {down}",
            _ when all.All(one => one.Verdict == Verdict.Partial) => $"cannot be compared with {first}, as it is not defined in each replicate",
            _ => $"no clear difference to {first}, which is no proof that there is none",
        };
    }

    // The largest differences first.
    private static string? Names(Compared[] all, Verdict verdict)
    {
        string[] names = [.. all.Where(one => one.Verdict == verdict).OrderByDescending(one => Math.Abs(one.Difference.Mean)).Select(one => one.Name)];
        return names.Length == 0 ? null
            : names.Length <= MostNames ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames))} and {names.Length - MostNames} more");
    }

    private static IEnumerable<string> Leader(ExperimentReport report, int place)
    {
        if (report.Strategies.Length < 3 || report.Replicates < FewReplicates || report.Strategies.Any(strategy => strategy.Figures[place].BestProbability is null))
        {
            yield break;
        }

        var ranked = report.Strategies.OrderByDescending(strategy => strategy.Figures[place].BestProbability).ToArray();
        var first = $"{ranked[0].Name} in {Percent(ranked[0].Figures[place].BestProbability!.Value)}";
        yield return ranked[0].Figures[place].BestProbability >= Certain
            ? $"when replicates are drawn again, the best mean is that of {first} of all cases"
            : $"which strategy is best is open: when replicates are drawn again, it is {first} of all cases, {ranked[1].Name} in {Percent(ranked[1].Figures[place].BestProbability!.Value)}";
    }

    private static string Describe(Verdict verdict) => verdict switch
    {
        Verdict.Better => "clearly better",
        Verdict.Worse => "clearly worse",
        Verdict.Open => "no clear difference",
        _ => "nothing is claimed",
    };

    private static string Describe(Measure measure, PairedFigure difference) => difference is { Low: { } low, High: { } high }
        ? $"{FigureText.Difference(measure, difference.Mean)} ({FigureText.Bare(measure, low)} to {FigureText.Bare(measure, high)})"
        : $"{FigureText.Difference(measure, difference.Mean)}{(difference.Replicates > 1 ? $" in each of {difference.Replicates} replicates" : "")}";

    private static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    private enum Verdict
    {
        Better,
        Worse,
        Open,
        Partial,
    }

    private sealed record Compared(string Name, PairedFigure Difference, Verdict Verdict);
}
