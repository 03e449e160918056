namespace LearningGraph.Simulation;

/// <summary>Turns amounts into standard normal scores by their ranks (Blom 1958), so that how they are spread does not matter.</summary>
internal static class NormalScores
{
    /// <summary>Scores each amount.</summary>
    /// <param name="amounts">At least one.</param>
    /// <returns>Aligned; equal amounts have equal scores, that of their middle rank.</returns>
    public static float[] Of(float[] amounts)
    {
        var order = Enumerable.Range(0, amounts.Length).ToArray();
        Array.Sort((float[])amounts.Clone(), order);
        var scores = new float[amounts.Length];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && amounts[order[end]].Equals(amounts[order[first]]))
            {
                end++;
            }

            var rank = (first + end + 1) / 2.0;
            var score = (float)Quantile((rank - 0.375) / (amounts.Length + 0.25));
            foreach (var place in order.AsSpan(first, end - first))
            {
                scores[place] = score;
            }

            first = end;
        }

        return scores;
    }

    // Abramowitz and Stegun 1964, 26.2.23: within 4.5e-4.
    private static double Quantile(double probability)
    {
        if (probability > 0.5)
        {
            return -Quantile(1 - probability);
        }

        var t = Math.Sqrt(-2 * Math.Log(probability));
        return -(t - ((2.515517 + (0.802853 * t) + (0.010328 * t * t)) / (1 + (1.432788 * t) + (0.189269 * t * t) + (0.001308 * t * t * t))));
    }
}
