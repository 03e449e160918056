namespace LearningGraph.Recommender;

/// <summary>What the signals and the blend of them say of all groups for one learner. Belongs to one thread.</summary>
internal sealed class MeasuredCommunities
{
    private readonly double[][] values;
    private readonly double[] largest;

    private MeasuredCommunities(CommunityQuery query, double[][] values) =>
        (this.values, largest) = (values, [.. values.Select(own => FindLargest(query, own))]);

    /// <summary>Measures every group by every signal of <see cref="CommunityCatalog"/>.</summary>
    public static MeasuredCommunities Of(CommunityQuery query)
    {
        var values = new double[CommunityCatalog.Signals.Length][];
        for (var signal = 0; signal < values.Length; signal++)
        {
            values[signal] = new double[query.Communities.Sizes.Length];
            CommunityCatalog.Signals[signal].Measure(query, values[signal]);
        }

        return new(query, values);
    }

    /// <summary>The largest value among the groups that the learner might join; 0 without such.</summary>
    public static double FindLargest(CommunityQuery query, double[] values)
    {
        var largest = 0.0;
        foreach (var group in query.Candidates)
        {
            largest = Math.Max(largest, values[group]);
        }

        return largest;
    }

    /// <summary>By group: what one signal measures, from 0.</summary>
    public double[] ValuesOf(int signal) => values[signal];

    /// <summary>What one signal measures of a group, as its share of the largest among those that the learner might join.</summary>
    public double ShareOf(int signal, int group) => largest[signal] > 0 ? values[signal][group] / largest[signal] : 0;
}
