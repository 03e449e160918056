using BenchmarkDotNet.Attributes;
using LearningGraph.Recommender;

namespace LearningGraph.Kernels;

/// <summary>From a text to words.</summary>
public class TextKernel
{
    private const string Title = "Why does the query planner ignore my index after the upgrade of the reporting database?";

    private readonly string text = string.Join(' ', Enumerable.Repeat(Title, 20));

    /// <summary>A title.</summary>
    [Benchmark(Baseline = true)]
    public int SplitTitle() => TextTokens.Split(Title).Count;

    /// <summary>A text of twenty titles.</summary>
    [Benchmark]
    public int SplitText() => TextTokens.Split(text).Count;
}
