namespace LearningGraph.Recommender;

/// <summary>Okapi BM25 (Robertson and Zaragoza 2009, section 3) with k1 = 1.2 and b = 0.75.</summary>
internal static class Bm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>How rare a word is: ln(1 + (n - df + 0.5) / (df + 0.5)), above 0.</summary>
    public static double InverseFrequency(int documents, int frequency) =>
        Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));

    /// <summary>What a document's length takes from its words.</summary>
    /// <param name="relativeLength">Its length over the average length.</param>
    public static double MeasureNorm(double relativeLength) => K1 * (1 - B + (B * relativeLength));

    /// <summary>How much so many occurrences tell, in [0, 2.2).</summary>
    /// <param name="times">Occurrences, from 0.</param>
    /// <param name="norm">Of the document, by <see cref="MeasureNorm"/>.</param>
    public static double Saturate(double times, double norm) => times * (K1 + 1) / (times + norm);
}
