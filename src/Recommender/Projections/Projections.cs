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

    /// <summary>
    /// The last position at which words of questions were dropped for good, because a person was erased, say; 0 when none. A snapshot from
    /// before it still holds them.
    /// </summary>
    public long ForgottenAt => Tables.Texts.ForgottenAt;

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

    /// <summary>Whether all may be counted in an analysis: nobody was erased or has opted out of it.</summary>
    /// <param name="numbers">Learners' numbers.</param>
    public bool MayAllBeAnalysed(IEnumerable<int> numbers) => numbers.All(number => Consent.MayBeAnalysed(Tables, number));

    /// <summary>Whether other projections say the same of every learner; may be false though they do.</summary>
    public bool HasLearnersOf(Projections other) => ReferenceEquals(Tables.LearnerListing, other.Tables.LearnerListing);

    /// <summary>
    /// Writes a snapshot, for <see cref="ProjectionWriter.RestoreAsync"/>: the graph and the words of questions, no id or profile of a person.
    /// </summary>
    /// <param name="stream">Better buffered: the pieces are small.</param>
    public void Save(Stream stream)
    {
        using SnapshotWriter to = new(stream);
        Tables.Graph.Save(to);
        Tables.Texts.Save(to);
        to.Write(Tables.Times);
    }

    /// <summary>The groups that a learner is a member or an owner of now, by id.</summary>
    public ImmutableArray<OwnMembership> FindGroups(LearnerId learner)
    {
        if (!TryGetLearner(learner, out var number))
        {
            return [];
        }

        return
        [
            .. from place in Enumerable.Range(0, Tables.Groups.Count)
               let owns = Tables.OwnersOf[place].BinarySearch(number) >= 0
               where owns || Tables.Graph.MembersOf[place].BinarySearch(number) >= 0
               let id = new GroupId(Tables.Groups.IdOf(place)!)
               orderby id
               select new OwnMembership(id, owns ? GroupRole.Owner : GroupRole.Member),
        ];
    }

    /// <summary>Whether anything ever named a topic.</summary>
    public bool KnowsTopic(TopicId topic) => Tables.Topics.Find(topic.Value) >= 0;

    /// <summary>What others may be shown as the name of a learner.</summary>
    /// <returns>The profile's name, else the id; null when the learner is unknown, was erased, or has opted out of being suggested.</returns>
    public string? FindVisibleName(LearnerId learner) =>
        TryGetLearner(learner, out var number) && Consent.MayBeNamed(Tables, number) ? Tables.Learners.Describe(number)?.Name ?? learner.Value : null;

    /// <summary>What to show as the name of a group: its description's, else the id.</summary>
    public string FindGroupName(GroupId group) => Tables.Groups.Describe(Tables.Groups.Find(group.Value))?.Name ?? group.Value;

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
