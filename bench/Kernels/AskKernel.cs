using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LearningGraph.Recommender;

namespace LearningGraph.Kernels;

/// <summary>From a question to five people with reasons, and its parts.</summary>
public class AskKernel
{
    private const int Asks = 256;

    private readonly SuggestionPipeline pipeline = new();
    private Projections projections = null!;
    private ImmutableArray<Ask> asks;
    private int next;

    /// <summary>Folds the log.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var log = SampleLog.Generate();
        projections = log.Fold();
        asks = [.. log.Questions.TakeLast(Asks).Select(asked => new Ask { Asker = asked.Actor, Text = asked.Title })];
    }

    /// <summary>The whole answer.</summary>
    [Benchmark(Baseline = true)]
    public int Answer() => pipeline.Suggest(NextAsk(), projections, DateTimeOffset.UnixEpoch).Length;

    /// <summary>Only the words, the questions like it, and its topics.</summary>
    [Benchmark]
    public int FindSimilarQuestions() => RankingQuery.Of(NextAsk(), projections).Similar.Length;

    /// <summary>The above, and every signal for every learner.</summary>
    [Benchmark]
    public double MeasureSignals()
    {
        using var signals = SignalSet.Measure(SignalCatalog.Serving, RankingQuery.Of(NextAsk(), projections));
        return signals[0].Keys.Length;
    }

    /// <summary>What the first ask after a change prepares for all others.</summary>
    [Benchmark]
    public double Summarise()
    {
        var summary = GraphSummary.Of(projections.Tables);
        return summary.Activity.Total + summary.TextLengths.Profiles;
    }

    private Ask NextAsk() => asks[next++ % asks.Length];
}
