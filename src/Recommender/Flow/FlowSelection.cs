namespace LearningGraph.Recommender;

/// <summary>The filters of a query in numbers; an atom passes when it says of all its items what the filters ask for.</summary>
internal readonly record struct FlowSelection
{
    /// <summary>Topic number; null for all.</summary>
    public required int? Topic { get; init; }

    /// <summary>Group number; null for all.</summary>
    public required int? Group { get; init; }

    /// <summary>Unit number; null for all.</summary>
    public required int? Unit { get; init; }

    /// <summary>Index of the first month; <see cref="int.MinValue"/> for no bound.</summary>
    public required int From { get; init; }

    /// <summary>Index of the last month; <see cref="int.MaxValue"/> for no bound.</summary>
    public required int To { get; init; }

    /// <summary>Whether the whole atom is asked for.</summary>
    public bool Holds(in FlowAtom atom) =>
        atom.First >= From
        && atom.Last <= To
        && (Topic is not { } topic || topic == atom.Topic)
        && (Group is not { } group || group == atom.Group)
        && (Unit is not { } unit || unit == atom.TeacherUnit || unit == atom.LearnerUnit);
}
