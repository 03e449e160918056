using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What the topics of a group are to the learner, apart from how much they count together in <see cref="SharedTopicSignal"/>.</summary>
internal sealed class InterestFeatures : ICommunityFeatureSource
{
    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; } = ["topics-shared", "topics-done", "topics-completed", "topics-stated"];

    /// <inheritdoc/>
    public string Reason => SharedTopicSignal.Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, double[][] values)
    {
        foreach (var (topic, interest) in query.Interests)
        {
            foreach (var group in query.Tables.ReadNamed(query.Tables.GroupsOn, topic))
            {
                values[0][group]++;
                values[1][group] += interest.IsDone ? 1 : 0;
                values[2][group] += interest.IsCompleted ? 1 : 0;
                values[3][group] += interest.IsGoal || interest.IsStrength ? 1 : 0;
            }
        }
    }
}
