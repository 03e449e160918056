namespace LearningGraph.Recommender;

/// <summary>Turns what was measured of groups into the feature matrix; see <see cref="CommunityCatalog"/>.</summary>
internal static class CommunityFeatureExtractor
{
    /// <param name="query">Who looks for groups.</param>
    /// <param name="measured">What the signals say.</param>
    /// <param name="groups">Those that get a row, ascending; among those that the learner might join.</param>
    public static FeatureMatrix Extract(CommunityQuery query, MeasuredCommunities measured, int[] groups)
    {
        var layout = CommunityCatalog.Layout;
        float[][] matrix = [.. groups.Select(_ => new float[layout.All.Length])];
        var quantity = 0;
        foreach (var values in MeasureAll(query, measured))
        {
            FeatureForms.Write(
                Array.ConvertAll(groups, group => values[group]), MeasuredCommunities.FindLargest(query, values), matrix, FeatureLayout.FormsPerQuantity * quantity++);
        }

        foreach (var row in matrix)
        {
            row[^3] = (float)Math.Log(1 + query.Own.Length);
            row[^2] = (float)Math.Log(1 + query.Ties.Count);
            row[^1] = (float)Math.Log(1 + query.Interests.Count);
        }

        return new(groups, matrix);
    }

    // By group, quantity by quantity.
    private static IEnumerable<double[]> MeasureAll(CommunityQuery query, MeasuredCommunities measured)
    {
        for (var signal = 0; signal < CommunityCatalog.Signals.Length; signal++)
        {
            yield return measured.ValuesOf(signal);
        }

        foreach (var source in CommunityCatalog.Sources)
        {
            double[][] values = [.. source.Names.Select(_ => new double[query.Communities.Sizes.Length])];
            source.Measure(query, values);
            foreach (var one in values)
            {
                yield return one;
            }
        }
    }
}
