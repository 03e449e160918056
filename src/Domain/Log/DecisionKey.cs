namespace LearningGraph.Domain;

/// <summary>Whose decisions an entry belongs to; each key has one deciding grain.</summary>
/// <param name="Owner">Which kind of node.</param>
/// <param name="Id">Its id.</param>
public readonly record struct DecisionKey(NodeKind Owner, string Id)
{
    /// <summary>The key of a learner's decisions.</summary>
    public static DecisionKey Of(LearnerId learner) => new(NodeKind.Learner, learner.Value);

    /// <summary>The key of a group's decisions.</summary>
    public static DecisionKey Of(GroupId group) => new(NodeKind.Group, group.Value);

    /// <summary>The key of a topic's decisions.</summary>
    public static DecisionKey Of(TopicId topic) => new(NodeKind.Topic, topic.Value);
}
