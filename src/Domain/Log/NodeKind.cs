namespace LearningGraph.Domain;

/// <summary>The kinds of node that have a number of their own. The values are storage format.</summary>
public enum NodeKind
{
    /// <summary>A learner.</summary>
    Learner = 1,

    /// <summary>A group.</summary>
    Group = 2,

    /// <summary>A topic.</summary>
    Topic = 3,
}
