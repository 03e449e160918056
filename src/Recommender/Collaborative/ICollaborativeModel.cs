namespace LearningGraph.Recommender;

/// <summary>
/// Scores groups by what the groups of all learners have in common. Asked with the groups of one learner, who need not be in the matrix it was
/// fitted on: a new membership counts without a new fit. Immutable; safe from many threads.
/// </summary>
internal interface ICollaborativeModel
{
    /// <summary>Its name in tables, with its parameters, such as <c>ease λ=100</c>.</summary>
    string Name { get; }

    /// <summary>Scores every group.</summary>
    /// <param name="groups">The groups of one learner, ascending and distinct; may be empty.</param>
    /// <param name="scores">
    /// Takes one score per group of the matrix, whatever it held before; larger is better, comparable within one call only. The groups given are scored
    /// too. All are 0 where nothing speaks for any.
    /// </param>
    void Score(ReadOnlySpan<int> groups, Span<double> scores);
}
