namespace LearningGraph.Recommender;

/// <summary>Fuses what two people are to each other into one score.</summary>
internal static class Reciprocity
{
    /// <summary>
    /// The harmonic mean of both directions, which lies near the smaller one, so that neither can make up for the other: RECON (Pizzato et al. 2010);
    /// Palomares et al. 2020, arXiv 2007.16120, survey such recommenders.
    /// </summary>
    /// <param name="there">What the one is to the other, in [0, 1].</param>
    /// <param name="back">What the other is to the one, in [0, 1].</param>
    /// <returns>In [0, 1]; 0 when either is.</returns>
    public static double Fuse(double there, double back) => there + back > 0 ? 2 * there * back / (there + back) : 0;
}
