using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary>One choice of seeds, measured beside the simple ones.</summary>
internal sealed class SeedsRun(SpreadGraph graph, SpreadModel model, SeedTerms terms, int runs, TimeProvider clock, ProgressBar bar)
{
    // The random choice is made anew for each run, so it has no seeds of its own to name.
    private const string Random = "random";

    /// <summary>Chooses and measures; the seconds are those of the choice alone.</summary>
    /// <param name="path">The graph's file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public SeedsReport Report(string path, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var choice = OpimC.ChooseSeeds(graph, model, terms, new ChoiceProgress(bar), cancellationToken);
        var seconds = clock.GetElapsedTime(started).TotalSeconds;

        SpreadMeter meter = new(graph, model, runs, terms.Seed, terms.Threads);
        var rules = SeedBaseline.Choose(graph, model, terms.Count);
        var measured = 0;
        var spread = meter.Measure(choice.Seeds, NextProgress(), cancellationToken);
        Dictionary<string, SpreadEstimate> baselines = [];
        foreach (var rule in rules)
        {
            baselines[rule.Name] = meter.Measure(rule.Seeds, NextProgress(), cancellationToken);
        }

        baselines[Random] = meter.MeasureRandom(terms.Count, NextProgress(), cancellationToken);
        return new()
        {
            Graph = Path.GetFileNameWithoutExtension(path),
            Nodes = graph.NodeCount,
            Edges = graph.EdgeCount,
            Model = SeedsCommand.Word(model),
            K = terms.Count,
            Seed = terms.Seed,
            Epsilon = terms.Epsilon,
            Runs = runs,
            Seeds = choice.Seeds,
            Spread = spread.Mean,
            Interval = SpreadInterval.Of(spread),
            Seconds = seconds,
            Guarantee = choice.Guarantee,
            FailureProbability = choice.FailureProbability,
            Samples = choice.Samples,
            IsCutShort = choice.IsCutShort,
            Baselines = baselines.ToDictionary(baseline => baseline.Key, baseline => baseline.Value.Mean),
            BaselineIntervals = baselines.ToDictionary(baseline => baseline.Key, baseline => SpreadInterval.Of(baseline.Value)),
        };

        RunProgress NextProgress() => new(bar, runs, measured++, rules.Length + 2);
    }

    private sealed class ChoiceProgress(ProgressBar bar) : IProgress<SeedProgress>
    {
        public void Report(SeedProgress value) => bar.Show("choosing, sets", value.Samples, value.Share);
    }

    private sealed class RunProgress(ProgressBar bar, int runs, int before, int all) : IProgress<int>
    {
        public void Report(int value) => bar.Show("measuring, runs", ((long)before * runs) + value, (before + ((double)value / runs)) / all);
    }
}
