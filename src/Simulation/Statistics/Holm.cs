namespace LearningGraph.Simulation;

/// <summary>Holm's correction (1979): with all of them together, the probability of claiming anything by luck stays what it was for one.</summary>
internal static class Holm
{
    /// <summary>The corrected probabilities.</summary>
    /// <param name="probabilities">In [0, 1], in any order.</param>
    /// <returns>In [0, 1], aligned; never below the uncorrected ones.</returns>
    public static double[] Correct(double[] probabilities)
    {
        var corrected = new double[probabilities.Length];
        var (most, left) = (0.0, probabilities.Length);
        foreach (var (place, probability) in probabilities.Index().OrderBy(pair => pair.Item))
        {
            most = Math.Max(most, Math.Min(1, probability * left--));
            corrected[place] = most;
        }

        return corrected;
    }
}
