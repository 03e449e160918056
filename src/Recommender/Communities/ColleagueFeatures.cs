using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>The share of a learner's unit, and of those who started together, who are in a group; of units and cohorts with enough people that the share is about many.</summary>
internal sealed class ColleagueFeatures : ICommunityFeatureSource
{
    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["unit-share", "cohort-share"];

    /// <inheritdoc/>
    public string Reason => CoMemberSignal.Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, double[][] values)
    {
        var profile = query.Tables.Learners.Describe(query.Learner);
        Measure(query, profile?.Unit is { } unit ? query.Communities.Colleagues.Units[unit] : [], values[0]);
        Measure(query, profile?.Cohort is { } cohort ? query.Communities.Colleagues.Cohorts[cohort] : [], values[1]);
    }

    private static void Measure(CommunityQuery query, IEnumerable<int> colleagues, double[] shares)
    {
        int[] all = [.. colleagues];
        if (all.Length < query.People)
        {
            return;
        }

        var members = query.Communities.Analysed;
        foreach (var colleague in all.Where(colleague => colleague < members.LearnerCount))
        {
            foreach (var group in members.GroupsOf(colleague))
            {
                shares[group] += 1.0 / all.Length;
            }
        }
    }
}
