using HdrHistogram;

namespace LearningGraph.Load;

/// <summary>How long things took, to three digits from a microsecond to two minutes. Safe for use from many threads.</summary>
internal sealed class Latencies
{
    private const long HighestMicroseconds = 120_000_000;
    private const int Digits = 3;

    private readonly HistogramBase histogram = HistogramFactory
        .With64BitBucketSize()
        .WithValuesUpTo(HighestMicroseconds)
        .WithPrecisionOf(Digits)
        .WithThreadSafeWrites()
        .Create();

    /// <summary>How many were recorded.</summary>
    public long Count => histogram.TotalCount;

    /// <summary>Records one; longer than two minutes counts as that.</summary>
    public void Record(TimeSpan latency) => histogram.RecordValue(Math.Clamp((long)latency.TotalMicroseconds, 1, HighestMicroseconds));

    /// <summary>The latency that a share of all did not exceed, in milliseconds; 0 when there is none.</summary>
    /// <param name="percentile">In [0, 100].</param>
    public double At(double percentile) => Count == 0 ? 0 : histogram.GetValueAtPercentile(percentile) / 1_000.0;
}
