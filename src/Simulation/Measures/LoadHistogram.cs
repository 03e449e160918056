namespace LearningGraph.Simulation;

/// <summary>Counts loads in steps of a tenth of an answer a week, so that a percentile over all people and weeks costs no list of them.</summary>
internal sealed class LoadHistogram
{
    private const float Step = 0.1f;
    private const int Steps = 1_000;

    // Less than this is help of more than a month ago.
    private const float Lately = 0.01f;

    private readonly long[] counts = new long[Steps];
    private long total;

    /// <summary>Counts one; loads of whoever has not helped lately are left out, those of 100 and more count as 100.</summary>
    /// <param name="load">Answers of about the last week, from 0.</param>
    public void Add(float load)
    {
        if (load >= Lately)
        {
            counts[Math.Min(Steps - 1, (int)(load / Step))]++;
            total++;
        }
    }

    /// <summary>The upper end of the step below which a share of the loads lies; 0 when there are none.</summary>
    /// <param name="share">In (0, 1].</param>
    public double Percentile(double share)
    {
        var (left, step) = ((long)Math.Ceiling(share * total), 0);
        if (total == 0)
        {
            return 0;
        }

        for (left -= counts[0]; left > 0; left -= counts[step])
        {
            step++;
        }

        return (step + 1) / 10.0;
    }
}
