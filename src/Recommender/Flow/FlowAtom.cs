namespace LearningGraph.Recommender;

/// <summary>
/// Items about enough people to be told, and never told apart: every figure is a sum of whole atoms. An atom says what all its items have in
/// common; -1 where they differ, or where it would be about too few people.
/// </summary>
internal readonly record struct FlowAtom
{
    /// <summary>Number of the node that taught.</summary>
    public required int Source { get; init; }

    /// <summary>Number of the node that learnt.</summary>
    public required int Target { get; init; }

    /// <summary>The unit of all teachers; -1 for not said.</summary>
    public required int TeacherUnit { get; init; }

    /// <summary>The unit of all learners; -1 for not said.</summary>
    public required int LearnerUnit { get; init; }

    /// <summary>Topic number; -1 for not said.</summary>
    public required int Topic { get; init; }

    /// <summary>Group number; -1 for not said.</summary>
    public required int Group { get; init; }

    /// <summary>The first month of the month, quarter or year that all items lie in; <see cref="int.MinValue"/> for not said.</summary>
    public required int First { get; init; }

    /// <summary>The last month of that period that can hold anything: ranking time ends it.</summary>
    public required int Last { get; init; }

    /// <summary>The latest month since when the items are about enough people.</summary>
    public required int EnoughSince { get; init; }

    /// <summary>What its items weigh together, above 0.</summary>
    public required double Weight { get; init; }
}
