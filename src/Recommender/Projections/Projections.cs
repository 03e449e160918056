using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Everything an answer reads, at one position of the log. Immutable; read from any thread.</summary>
public sealed class Projections
{
    internal Projections(long position, DateTimeOffset? asOf, ProjectionTables tables) =>
        (Position, AsOf, Tables) = (position, asOf, tables);

    /// <summary>The last log position folded in; 0 when none.</summary>
    public long Position { get; }

    /// <summary>Ranking time: the latest <c>at</c> of an applied interaction; null when there is none.</summary>
    public DateTimeOffset? AsOf { get; }

    internal ProjectionTables Tables { get; }

    /// <summary>The number of a learner.</summary>
    /// <returns>False when the learner never appeared or was erased.</returns>
    public bool TryGetLearner(LearnerId learner, out int number)
    {
        number = Tables.Learners.Find(learner.Value);
        return number >= 0;
    }

    /// <summary>The id behind a learner's number; null when erased or unknown.</summary>
    public LearnerId? FindLearnerId(int number) => Tables.Learners.IdOf(number) is { } id ? new LearnerId(id) : null;

    /// <summary>Questions on a topic, or on one merged into the same, that everybody may read and nobody has answered, oldest first.</summary>
    /// <param name="topic">An unknown topic has none.</param>
    /// <param name="count">The most to return, from 1.</param>
    public ImmutableArray<(long Position, DateTimeOffset At)> FindOpenQuestions(TopicId topic, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var found = ImmutableArray.CreateBuilder<(long, DateTimeOffset)>();
        foreach (var index in Tables.QuestionsOn[Tables.Topics.Find(Tables.Resolve(topic).Value)])
        {
            ref readonly var question = ref Tables.Graph.Questions[index];
            if (question.Visibility == Visibility.Open && Tables.Graph.AnswersOf[index].IsEmpty)
            {
                found.Add((question.Position, new(question.At, TimeSpan.Zero)));
            }
        }

        return [.. found.OrderBy(question => question.Item2).ThenBy(question => question.Item1).Take(count)];
    }
}
