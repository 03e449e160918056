using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Turns entries into rows and inserts them, within the writer's open transaction. Decides nothing.</summary>
internal sealed class EntryWriter(SqliteConnection writer, LogNumbers numbers) : IDisposable
{
    private readonly Statement _entry = new(writer, """
        INSERT INTO entries (position, type, at, id, kind, learner, other, learners, topics, group_number, subject, retracts, weight,
            visibility, source, detail, decision_owner, decision_number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _text = new(writer, "INSERT INTO texts (position, owner, erased, title, body) VALUES (?, ?, 0, ?, ?)");
    private readonly Statement _profile = new(writer, "INSERT INTO profiles (position, owner, erased, content) VALUES (?, ?, 0, ?)");

    private readonly Statement _groupDecided = new(writer, $"SELECT decision_number FROM entries WHERE position = ? AND decision_owner = {(int)NodeKind.Group}");

    private readonly Statement _eraseTexts = new(writer, """
        UPDATE texts
        SET erased = 1, title = CAST(zeroblob(octet_length(title)) AS TEXT), body = CAST(zeroblob(octet_length(body)) AS TEXT)
        WHERE owner = ? AND erased = 0
        """);

    private readonly Statement _eraseProfiles = new(writer, """
        UPDATE profiles SET erased = 1, content = CAST(zeroblob(octet_length(content)) AS TEXT) WHERE owner = ? AND erased = 0
        """);

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
        LearnerErased erased => Write(erased, position),
        _ => throw new ArgumentException($"{pending.Entry.GetType().Name} is no entry of the log.", nameof(pending)),
    };

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_entry, _text, _profile, _groupDecided, _eraseTexts, _eraseProfiles])
        {
            statement.Dispose();
        }
    }

    private InteractionRow Write(Interaction interaction, long position, long retracts)
    {
        var row = new InteractionRow(position, interaction.At.ToUniversalTime())
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
        };
        var decision = new InteractionRecorded(interaction).Key is null ? row.RetractedGroup : row.Group;

        Start(row, EntryType.Interaction)
            .Bind(4, row.Id.Value)
            .BindNumber(5, (int)row.Kind)
            .BindNumber(6, row.Actor)
            .Bind(8, NumberList.Encode(row.With))
            .Bind(9, NumberList.Encode(row.Topics))
            .BindNumber(10, row.Group)
            .Bind(11, row.Subject?.Value)
            .Bind(12, row.Retracts)
            .Bind(13, row.Weight)
            .BindNumber(14, (int)row.Visibility)
            .BindNumber(15, RequireSource(row.Source, position));
        Finish(NodeKind.Group, decision);
        WriteText(position, row.Actor, row.Title, row.Text);
        return row;
    }

    private LearnerRow Write(LearnerChanged changed, byte[] json, long position)
    {
        var learner = numbers.Learners.Require(changed.Learner.Id.Value, position);
        var manager = changed.Learner.Manager is { } id ? numbers.Learners.Require(id.Value, position) : -1;

        // Topics are numbered by whatever names them first, so that folds know a number for every topic of a profile.
        Require(changed.Learner.Topics, position);
        Require(changed.Learner.Goals, position);
        var row = new LearnerRow(position, changed.At.ToUniversalTime(), learner, manager, changed.Learner with { Manager = null }) { Source = changed.Source };

        Start(row, EntryType.Learner).BindNumber(6, learner).BindNumber(7, manager).BindNumber(15, RequireSource(row.Source, position));
        Finish(NodeKind.Learner, learner);
        _profile.Bind(1, position).Bind(2, learner).BindText(3, json).Execute();
        return row;
    }

    private GroupRow Write(GroupChanged changed, byte[] json, long position)
    {
        var group = numbers.Groups.Require(changed.Group.Id.Value, position);
        var owners = Require(changed.Group.Owners, position);
        Require(changed.Group.Topics, position);
        var row = new GroupRow(position, changed.At.ToUniversalTime(), group, owners, changed.Group with { Owners = [] }) { Source = changed.Source };

        Start(row, EntryType.Group).Bind(8, NumberList.Encode(owners)).BindNumber(10, group).BindNumber(15, RequireSource(row.Source, position)).BindText(16, json);
        Finish(NodeKind.Group, group);
        return row;
    }

    private TopicRow Write(TopicChanged changed, byte[] json, long position)
    {
        var topic = numbers.Topics.Require(changed.Topic.Id.Value, position);
        Require(changed.Topic.FindOthers(), position);
        var row = new TopicRow(position, changed.At.ToUniversalTime(), topic, changed.Topic) { Source = changed.Source };

        Start(row, EntryType.Topic).Bind(9, NumberList.Encode([topic])).BindNumber(15, RequireSource(row.Source, position)).BindText(16, json);
        Finish(NodeKind.Topic, topic);
        return row;
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
        var detail = new ShownDetail(shown.Model, shown.Known, shown.Ask.Count, shown.Ask.At, excluded, grounds);

        Start(row, EntryType.Shown)
            .Bind(4, row.Set.Value)
            .BindNumber(6, asker)
            .Bind(8, NumberList.Encode(row.Learners))
            .Bind(9, NumberList.Encode(row.Topics))
            .BindText(16, JsonSerializer.SerializeToUtf8Bytes(detail, DomainJson.Options));
        Finish(NodeKind.Learner, -1);
        WriteText(position, asker, null, row.Text);
        return row;
    }

    private AnsweredRow Write(SuggestionAnswered answered, long position)
    {
        var learner = numbers.Learners.Require(answered.Answer.Learner.Value, position);
        var by = numbers.Learners.Require(answered.Answer.By.Value, position);
        var row = new AnsweredRow(position, answered.At.ToUniversalTime(), answered.Set, learner, answered.Answer.Answer, by);

        Start(row, EntryType.Answered).BindNumber(5, (int)row.Answer).BindNumber(6, learner).BindNumber(7, by).Bind(11, row.Set.Value);
        Finish(NodeKind.Learner, learner);
        return row;
    }

    private ErasedRow Write(LearnerErased erased, long position)
    {
        var learner = numbers.Learners.Find(erased.Learner.Value)!.Value.Number;
        var row = new ErasedRow(position, erased.At.ToUniversalTime(), learner);

        Start(row, EntryType.Erased).BindNumber(6, learner);
        Finish(NodeKind.Learner, learner);
        _eraseTexts.Bind(1, learner).Execute();
        _eraseProfiles.Bind(1, learner).Execute();
        numbers.Learners.Erase(erased.Learner.Value);
        return row;
    }

    // Whoever folded what is taken back has to fold the retraction too.
    private int FindGroupDecided(long position) => position == 0 ? -1 : (int)(_groupDecided.Bind(1, position).Scalar() ?? -1);

    private Statement Start(LogRow row, EntryType type) => _entry.Clear().Bind(1, row.Position).Bind(2, (long)type).Bind(3, row.At.Ticks);

    private void Finish(NodeKind owner, int decision)
    {
        if (decision >= 0)
        {
            _entry.Bind(17, (long)owner).BindNumber(18, decision);
        }

        _entry.Execute();
    }

    private void WriteText(long position, int owner, string? title, string? text)
    {
        if (title is not null || text is not null)
        {
            _text.Bind(1, position).Bind(2, owner).Bind(3, title).Bind(4, text).Execute();
        }
    }

    private ImmutableArray<int> Require(ImmutableArray<LearnerId> learners, long position) =>
        learners.IsEmpty ? [] : [.. learners.Select(learner => numbers.Learners.Require(learner.Value, position))];

    private ImmutableArray<int> Require(ImmutableArray<TopicId> topics, long position) =>
        topics.IsEmpty ? [] : [.. topics.Select(topic => numbers.Topics.Require(topic.Value, position))];

    private int RequireSource(SourceId? source, long position) => source is { } id ? numbers.Sources.Require(id.Value, position) : -1;

    private int FindLearner(LearnerId learner) => numbers.Learners.Find(learner.Value)?.Number ?? -1;
}
