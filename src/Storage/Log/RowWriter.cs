using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Inserts rows, within the writer's open transaction. Decides nothing, and knows people by number only.</summary>
internal sealed class RowWriter(SqliteConnection writer, LogNumbers numbers, SourceTally tally) : IDisposable
{
    private readonly Statement _entry = new(writer, """
        INSERT INTO entries (position, type, at, id, kind, learner, other, learners, topics, group_number, subject, retracts, weight,
            visibility, source, detail, decision_owner, decision_number)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement _text = new(writer, "INSERT INTO texts (position, owner, erased, title, body) VALUES (?, ?, 0, ?, ?)");
    private readonly Statement _profile = new(writer, "INSERT INTO profiles (position, owner, erased, content) VALUES (?, ?, 0, ?)");

    /// <summary>What a description is kept as: JSON without the people it refers to, whose numbers have columns of their own.</summary>
    public static byte[]? ToJson<T>(T? description)
        where T : class => description is null ? null : JsonSerializer.SerializeToUtf8Bytes(description, DomainJson.Options);

    public InteractionRow Insert(InteractionRow row)
    {
        var source = Require(row.Source, row.Position);
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
            .BindNumber(15, source);
        Finish(NodeKind.Group, row.DecidedGroup);
        InsertText(row.Position, row.Actor, row.Title, row.Text);
        tally.Add(source, row);
        return row;
    }

    /// <param name="row">Whose profile is.</param>
    /// <param name="json">The profile; null when it is withdrawn.</param>
    public LearnerRow Insert(LearnerRow row, byte[]? json)
    {
        Start(row, EntryType.Learner).BindNumber(6, row.Learner).BindNumber(7, row.Manager);
        Describe(row.Position, row.Source, NodeKind.Learner, row.Learner);
        if (json is not null)
        {
            _profile.Bind(1, row.Position).Bind(2, row.Learner).BindText(3, json).Execute();
        }

        return row;
    }

    /// <param name="row">Whose description is.</param>
    /// <param name="json">The description; null when it is withdrawn.</param>
    public GroupRow Insert(GroupRow row, byte[]? json)
    {
        Start(row, EntryType.Group).Bind(8, NumberList.Encode(row.Owners)).BindNumber(10, row.Group).BindText(16, json);
        Describe(row.Position, row.Source, NodeKind.Group, row.Group);
        return row;
    }

    /// <param name="row">Whose description is.</param>
    /// <param name="json">The description; null when it is withdrawn.</param>
    public TopicRow Insert(TopicRow row, byte[]? json)
    {
        Start(row, EntryType.Topic).Bind(9, NumberList.Encode([row.Topic])).BindText(16, json);
        Describe(row.Position, row.Source, NodeKind.Topic, row.Topic);
        return row;
    }

    public ShownRow Insert(ShownRow row, ShownDetail detail)
    {
        Start(row, EntryType.Shown)
            .Bind(4, row.Set.Value)
            .BindNumber(6, row.Asker)
            .Bind(8, NumberList.Encode(row.Learners))
            .Bind(9, NumberList.Encode(row.Topics))
            .BindText(16, JsonSerializer.SerializeToUtf8Bytes(detail, DomainJson.Options));
        Finish(NodeKind.Learner, -1);
        InsertText(row.Position, row.Asker, null, row.Text);
        return row;
    }

    public AnsweredRow Insert(AnsweredRow row)
    {
        Start(row, EntryType.Answered).BindNumber(5, (int)row.Answer).BindNumber(6, row.Learner).BindNumber(7, row.By).Bind(11, row.Set.Value);
        Finish(NodeKind.Learner, row.Learner);
        return row;
    }

    public ErasedRow Insert(ErasedRow row)
    {
        Start(row, EntryType.Erased).BindNumber(6, row.Learner);
        Finish(NodeKind.Learner, row.Learner);
        return row;
    }

    public UndoneRow Insert(UndoneRow row)
    {
        Start(row, EntryType.Undone).Bind(8, NumberList.EncodeAscending(row.Positions));
        Finish(row.Owner ?? NodeKind.Learner, row.Number);
        return row;
    }

    public void Dispose()
    {
        _entry.Dispose();
        _text.Dispose();
        _profile.Dispose();
    }

    private Statement Start(LogRow row, EntryType type) => _entry.Clear().Bind(1, row.Position).Bind(2, (long)type).Bind(3, row.At.Ticks);

    private void Describe(long position, SourceId? source, NodeKind owner, int number)
    {
        var sourceNumber = Require(source, position);
        _entry.BindNumber(15, sourceNumber);
        Finish(owner, number);
        tally.AddDescription(sourceNumber, position);
    }

    private void Finish(NodeKind owner, int decision)
    {
        if (decision >= 0)
        {
            _entry.Bind(17, (long)owner).BindNumber(18, decision);
        }

        _entry.Execute();
    }

    private void InsertText(long position, int owner, string? title, string? text)
    {
        if (title is not null || text is not null)
        {
            _text.Bind(1, position).Bind(2, owner).Bind(3, title).Bind(4, text).Execute();
        }
    }

    private int Require(SourceId? source, long position) => source is { } id ? numbers.Sources.Require(id.Value, position) : -1;
}
