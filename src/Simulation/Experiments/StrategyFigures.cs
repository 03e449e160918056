using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Sums up the values of rows: means with intervals, differences to the first strategy, and who is probably best.</summary>
internal static class StrategyFigures
{
    /// <summary>The probability of claiming anything by luck, over all that is corrected together.</summary>
    public const double Error = 0.05;

    private const string Share = "share";

    /// <summary>Strategies × measures.</summary>
    /// <param name="scenario">What the rows are of.</param>
    /// <param name="replicates">Complete ones, in order, at least one.</param>
    public static ImmutableArray<MeasureFigure>[] Of(Scenario scenario, List<ReplicateRow[]> replicates)
    {
        var figures = new MeasureFigure[scenario.Strategies.Length][];
        for (var strategy = 0; strategy < figures.Length; strategy++)
        {
            figures[strategy] = new MeasureFigure[MeasureCatalogue.All.Length];
            for (var measure = 0; measure < figures[strategy].Length; measure++)
            {
                figures[strategy][measure] = Mean(measure, replicates, strategy);
            }
        }

        AddBest(scenario, replicates, figures);
        for (var measure = 0; measure < MeasureCatalogue.All.Length; measure++)
        {
            AddDifferences(measure, replicates, figures);
        }

        return Array.ConvertAll(figures, ImmutableArray.Create);
    }

    private static MeasureFigure Mean(int measure, List<ReplicateRow[]> replicates, int strategy)
    {
        Sample sample = new();
        foreach (var replicate in replicates)
        {
            if (replicate[strategy].Values[measure] is { } value)
            {
                sample.Add(value);
            }
        }

        var isShare = MeasureCatalogue.All[measure].Unit == Share;
        MeasureFigure figure = new() { Measure = MeasureCatalogue.All[measure].Name, Replicates = sample.Count, Mean = sample.Count == 0 ? null : sample.Mean };
        if (figure.Measure.StartsWith("survival", StringComparison.Ordinal) && sample.Count > 0)
        {
            var (low, high) = Wilson.Interval(sample.Mean, sample.Count);
            return figure with { Low = low, High = high };
        }

        return sample.HalfWidth is not { } half || half == 0 ? figure
            : isShare ? figure with { Low = Math.Max(0, sample.Mean - half), High = Math.Min(1, sample.Mean + half) }
            : figure with { Low = sample.Mean - half, High = sample.Mean + half };
    }

    private static void AddBest(Scenario scenario, List<ReplicateRow[]> replicates, MeasureFigure[][] figures)
    {
        int[] measures =
        [
            .. Enumerable.Range(0, MeasureCatalogue.All.Length)
                .Where(measure => MeasureCatalogue.All[measure].Better != MeasureDirection.Neither
                    && Array.TrueForAll(figures, strategy => strategy[measure].Replicates == replicates.Count)),
        ];
        var best = BestProbabilities.Measure([.. measures.Select(Goodness)], replicates.Count, new Draw(scenario.Seed));
        foreach (var (row, measure) in measures.Index())
        {
            foreach (var (strategy, ofStrategy) in figures.Index())
            {
                ofStrategy[measure] = ofStrategy[measure] with { BestProbability = best[row][strategy] };
            }
        }

        double[][] Goodness(int measure)
        {
            var sign = MeasureCatalogue.All[measure].Better == MeasureDirection.Lower ? -1 : 1;
            return [.. Enumerable.Range(0, figures.Length).Select(strategy => replicates.Select(replicate => sign * replicate[strategy].Values[measure]!.Value).ToArray())];
        }
    }

    private static void AddDifferences(int measure, List<ReplicateRow[]> replicates, MeasureFigure[][] figures)
    {
        List<(int Strategy, Sample Differences)> compared = [];
        for (var strategy = 1; strategy < figures.Length; strategy++)
        {
            Sample sample = new();
            foreach (var replicate in replicates)
            {
                if (replicate[strategy].Values[measure] - replicate[0].Values[measure] is { } difference)
                {
                    sample.Add(difference);
                }
            }

            if (sample.Count > 0)
            {
                compared.Add((strategy, sample));
            }
        }

        var corrected = Holm.Correct([.. compared.Select(pair => pair.Differences.ProbabilityByLuck)]);
        foreach (var (place, (strategy, sample)) in compared.Index())
        {
            var isEverywhere = sample.Count == replicates.Count;
            figures[strategy][measure] = figures[strategy][measure] with { ToFirst = Pair(sample, corrected[place], isEverywhere, MeasureCatalogue.All[measure].Unit == Share ? 1 : double.PositiveInfinity) };
        }
    }

    // An interval does not reach beyond what a difference can be at most.
    private static PairedFigure Pair(Sample differences, double corrected, bool isEverywhere, double most)
    {
        var half = differences.HalfWidth is > 0 ? differences.HalfWidth : null;
        return new()
        {
            Replicates = differences.Count,
            Mean = differences.Mean,
            Low = half is { } down ? Math.Max(-most, differences.Mean - down) : null,
            High = half is { } up ? Math.Min(most, differences.Mean + up) : null,
            P = differences.ProbabilityByLuck,
            AdjustedP = corrected,
            IsClear = isEverywhere && corrected < Error,
        };
    }
}
