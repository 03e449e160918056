namespace LearningGraph.Simulation;

/// <summary>How many nodes something reaches on average, the seeds included.</summary>
/// <param name="Mean">The mean over the runs, in [0, nodes].</param>
/// <param name="Low">The lower end of its 95 % interval, by the normal approximation.</param>
/// <param name="High">The upper end.</param>
/// <param name="Runs">How many independent runs.</param>
public readonly record struct SpreadEstimate(double Mean, double Low, double High, int Runs)
{
    private const double StandardErrors = 1.959964;

    /// <summary>The estimate from what each run reached; there must be at least two.</summary>
    internal static SpreadEstimate Of(ReadOnlySpan<int> reached)
    {
        var sum = 0L;
        foreach (var nodes in reached)
        {
            sum += nodes;
        }

        var mean = (double)sum / reached.Length;
        var squares = 0.0;
        foreach (var nodes in reached)
        {
            squares += (nodes - mean) * (nodes - mean);
        }

        var margin = StandardErrors * Math.Sqrt(squares / (reached.Length - 1) / reached.Length);
        return new(mean, mean - margin, mean + margin, reached.Length);
    }
}
