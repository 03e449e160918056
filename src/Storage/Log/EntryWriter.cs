using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Turns entries into rows, numbering whom and what they name, and inserts them within the writer's open transaction. Decides nothing.</summary>
internal sealed class EntryWriter(SqliteConnection writer, LogNumbers numbers, RowWriter rows, LearnerEraser eraser) : IDisposable
{
    private readonly Statement _groupDecided = new(writer, $"SELECT decision_number FROM entries WHERE position = ? AND decision_owner = {(int)NodeKind.Group}");

    /// <summary>Inserts one entry.</summary>
    /// <param name="pending">The entry; of an erasure the learner is known.</param>
    /// <param name="position">Where in the log.</param>
    /// <param name="retracts">For a retraction the position of what it retracts, else 0.</param>
    /// <returns>The row as a reader will find it.</returns>
    public LogRow Write(PendingEntry pending, long position, long retracts) => pending.Entry switch
    {
        InteractionRecorded recorded => Write(recorded.Interaction, position, retracts),
        LearnerChanged changed => Write(changed, pending.Json!, position),
        GroupChanged changed => Write(changed, pending.Json!, position),
        TopicChanged changed => Write(changed, pending.Json!, position),
        SuggestionsShown shown => Write(shown, pending.Json, position),
        SuggestionAnswered answered => Write(answered, position),
        LearnerErased erased => eraser.Erase(erased.Learner.Value, position, erased.At),
        _ => throw new ArgumentException($"{pending.Entry.GetType().Name} is no entry of the log.", nameof(pending)),
    };

    public void Dispose() => _groupDecided.Dispose();

    private InteractionRow Write(Interaction interaction, long position, long retracts) => rows.Insert(new InteractionRow(position, interaction.At.ToUniversalTime())
    {
        Id = interaction.Id,
        Kind = interaction.Kind,
        Actor = numbers.Learners.Require(interaction.Actor.Value, position),
        With = Require(interaction.With, position),
        Topics = Require(interaction.Topics, position),
        Group = interaction.Group is { } group ? numbers.Groups.Require(group.Value, position) : -1,
        Subject = interaction.Subject,
        Retracts = retracts,
        RetractedGroup = FindGroupDecided(retracts),
        Weight = interaction.Weight,
        Visibility = interaction.Visibility,
        Title = interaction.Title,
        Text = interaction.Text,
        Source = interaction.Source,
    });

    private LearnerRow Write(LearnerChanged changed, byte[] json, long position)
    {
        var learner = numbers.Learners.Require(changed.Learner.Id.Value, position);
        var manager = changed.Learner.Manager is { } id ? numbers.Learners.Require(id.Value, position) : -1;

        // Topics are numbered by whatever names them first, so that folds know a number for every topic of a profile.
        Require(changed.Learner.Topics, position);
        Require(changed.Learner.Goals, position);
        return rows.Insert(
            new LearnerRow(position, changed.At.ToUniversalTime(), learner, manager, changed.Learner with { Manager = null }) { Source = changed.Source }, json);
    }

    private GroupRow Write(GroupChanged changed, byte[] json, long position)
    {
        var group = numbers.Groups.Require(changed.Group.Id.Value, position);
        var owners = Require(changed.Group.Owners, position);
        Require(changed.Group.Topics, position);
        return rows.Insert(new GroupRow(position, changed.At.ToUniversalTime(), group, owners, changed.Group with { Owners = [] }) { Source = changed.Source }, json);
    }

    private TopicRow Write(TopicChanged changed, byte[] json, long position)
    {
        var topic = numbers.Topics.Require(changed.Topic.Id.Value, position);
        Require(changed.Topic.FindOthers(), position);
        return rows.Insert(new TopicRow(position, changed.At.ToUniversalTime(), topic, changed.Topic) { Source = changed.Source }, json);
    }

    // Nobody waits for this entry, so it may come after the erasure of somebody it names. It therefore introduces no learner:
    // whoever the log does not know stays out of it, instead of coming back under a new number.
    private ShownRow Write(SuggestionsShown shown, byte[]? grounds, long position)
    {
        var asker = shown.Ask.Asker is { } id ? FindLearner(id) : -1;
        var row = new ShownRow(position, shown.At.ToUniversalTime())
        {
            Set = shown.Set,
            Asker = asker,
            Learners = [.. shown.Learners.Select(FindLearner)],
            Topics = Require(shown.Ask.Topics, position),
            Text = asker < 0 ? null : shown.Ask.Text,
            Model = shown.Model,
            Known = shown.Known,
        };
        var excluded = shown.Ask.Exclude.Select(FindLearner).Where(number => number >= 0).ToImmutableArray();
        return rows.Insert(row, new ShownDetail(shown.Model, shown.Known, shown.Ask.Count, shown.Ask.At, excluded, grounds, shown.Groups.IsEmpty ? null : shown.Groups));
    }

    private AnsweredRow Write(SuggestionAnswered answered, long position)
    {
        var learner = numbers.Learners.Require(answered.Answer.Learner.Value, position);
        var by = numbers.Learners.Require(answered.Answer.By.Value, position);
        return rows.Insert(new AnsweredRow(position, answered.At.ToUniversalTime(), answered.Set, learner, answered.Answer.Answer, by));
    }

    // Whoever folded what is taken back has to fold the retraction too.
    private int FindGroupDecided(long position) => position == 0 ? -1 : (int)(_groupDecided.Bind(1, position).Scalar() ?? -1);

    private ImmutableArray<int> Require(ImmutableArray<LearnerId> learners, long position) =>
        learners.IsEmpty ? [] : [.. learners.Select(learner => numbers.Learners.Require(learner.Value, position))];

    private ImmutableArray<int> Require(ImmutableArray<TopicId> topics, long position) =>
        topics.IsEmpty ? [] : [.. topics.Select(topic => numbers.Topics.Require(topic.Value, position))];

    private int FindLearner(LearnerId learner) => numbers.Learners.Find(learner.Value)?.Number ?? -1;
}
