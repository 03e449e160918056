using System.Text.Json;

namespace LearningGraph.Storage;

/// <summary>Turns a row of the database into a row of the log. The columns are those of <see cref="LogQueries"/>.</summary>
internal static class RowReader
{
    public static LogRow Read(Statement row)
    {
        var position = row.Int64(0);
        var at = new DateTimeOffset(row.Int64(2), TimeSpan.Zero);
        var type = (EntryType)row.Int64(1);
        return type switch
        {
            EntryType.Interaction => ReadInteraction(row, position, at),
            EntryType.Learner => new LearnerRow(position, at, row.Number(5), row.Number(6), row.IsNull(18) ? null : Json<Learner>(row, 18)) { Source = Source(row) },
            EntryType.Group => new GroupRow(position, at, row.Number(9), NumberList.Decode(row.Bytes(7)), row.IsNull(15) ? null : Json<Group>(row, 15)) { Source = Source(row) },
            EntryType.Topic => new TopicRow(position, at, NumberList.Decode(row.Bytes(8))[0], row.IsNull(15) ? null : Json<Topic>(row, 15)) { Source = Source(row) },
            EntryType.Shown => ReadShown(row, position, at),
            EntryType.Answered => new AnsweredRow(position, at, new(row.Text(10)!), row.Number(5), (AnswerKind)row.Int64(4), row.Number(6)),
            EntryType.Erased => new ErasedRow(position, at, row.Number(5)),
            EntryType.Undone => new UndoneRow(
                position, at, row.IsNull(20) ? null : (NodeKind)row.Int64(20), row.Number(19), NumberList.DecodeAscending(row.Bytes(7))),
            _ => throw new InvalidDataException($"Position {position} holds an entry of the unknown type {type}."),
        };
    }

    private static InteractionRow ReadInteraction(Statement row, long position, DateTimeOffset at) => new(position, at)
    {
        Id = new(row.Text(3)!),
        Kind = (InteractionKind)row.Int64(4),
        Actor = row.Number(5),
        With = NumberList.Decode(row.Bytes(7)),
        Topics = NumberList.Decode(row.Bytes(8)),
        Group = row.Number(9),
        Subject = row.Text(10) is { } subject ? new(subject) : null,
        Retracts = row.Int64(11),
        RetractedGroup = (InteractionKind)row.Int64(4) == InteractionKind.Retracted ? row.Number(19) : -1,
        Weight = row.Double(12),
        Visibility = (Visibility)row.Int64(13),
        Source = Source(row),
        Title = row.Text(16),
        Text = row.Text(17),
    };

    private static ShownRow ReadShown(Statement row, long position, DateTimeOffset at)
    {
        var detail = Json<ShownDetail>(row, 15);
        return new(position, at)
        {
            Set = new(row.Text(3)!),
            Asker = row.Number(5),
            Learners = NumberList.Decode(row.Bytes(7)),
            Topics = NumberList.Decode(row.Bytes(8)),
            Text = row.Text(17),
            Model = detail.Model,
            Known = detail.Known,
        };
    }

    private static SourceId? Source(Statement row) => row.Text(14) is { } source ? new SourceId(source) : null;

    private static T Json<T>(Statement row, int column) => JsonSerializer.Deserialize<T>(row.Bytes(column), DomainJson.Options)!;
}
