using BenchmarkDotNet.Attributes;

namespace LearningGraph.Kernels;

/// <summary>From the log to projections.</summary>
public class FoldKernel
{
    private SampleLog log = null!;

    /// <summary>Makes the log.</summary>
    [GlobalSetup]
    public void Prepare() => log = SampleLog.Generate();

    /// <summary>All pages, from nothing.</summary>
    [Benchmark]
    public long FoldAll() => log.Fold().Position;
}
