namespace LearningGraph.Recommender;

/// <summary>Who really knows what, as the generator of a workplace knows it and its log does not. Immutable.</summary>
/// <param name="expertise">By learner and topic, each in [0, 1].</param>
public sealed class ExpertiseTruth(IReadOnlyDictionary<(LearnerId Learner, TopicId Topic), double> expertise)
{
    /// <summary>How many pairs of learner and topic are listed.</summary>
    public int Count => expertise.Count;

    /// <summary>The mean over some topics, in [0, 1]; whoever is not listed knows nothing, and 0 for no topics.</summary>
    public double ExpertiseOf(LearnerId learner, IReadOnlyCollection<TopicId> topics) =>
        topics.Count == 0 ? 0 : topics.Average(topic => expertise.GetValueOrDefault((learner, topic)));
}
