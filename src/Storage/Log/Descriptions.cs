using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Profiles of learners and descriptions of groups and topics, of which the newest that was not undone stands. On the writer's connection.</summary>
internal sealed class Descriptions(SqliteConnection writer, LogNumbers numbers) : IDisposable
{
    private readonly Statement _newest = new(writer, """
        SELECT e.position, e.other, e.learners, e.source, COALESCE(e.detail, p.content)
        FROM entries e LEFT JOIN profiles p ON p.position = e.position AND p.erased = 0
        WHERE e.decision_owner = ? AND e.decision_number = ? AND e.type = ?
        ORDER BY e.position DESC LIMIT 1
        """);

    private readonly Statement _newestFromElsewhere = new(writer, """
        SELECT position FROM entries WHERE decision_owner = ? AND decision_number = ? AND type = ? AND source IS NOT ? ORDER BY position DESC LIMIT 1
        """);

    /// <summary>Whether an entry describes its node as it is described already, by the same source.</summary>
    public bool IsRepeated(PendingEntry pending)
    {
        if (pending is not { Json: { } json, Entry.Key: { } key }
            || numbers.Of(key.Owner).Find(key.Id) is not { } node
            || !Bind(_newest, key.Owner, node.Number).Step())
        {
            return false;
        }

        var isSame = _newest.Bytes(4).SequenceEqual(json)
            && _newest.Number(1) == FindLearner((pending.Entry as LearnerChanged)?.Learner.Manager)
            && NumberList.Decode(_newest.Bytes(2)).SequenceEqual(OwnersIn(pending.Entry).Select(owner => FindLearner(owner)))
            && _newest.Number(3) == FindSource(SourceOf(pending.Entry));
        _newest.Reset();
        return isSame;
    }

    /// <summary>The position of what describes a node; 0 when nothing does.</summary>
    public long FindNewest(NodeKind kind, int number) => Bind(_newest, kind, number).Scalar() ?? 0;

    /// <summary>The position of what described a node last and is not from a source; 0 when nothing is.</summary>
    public long FindNewestFromElsewhere(NodeKind kind, int number, int source) =>
        Bind(_newestFromElsewhere, kind, number).Bind(4, source).Scalar() ?? 0;

    public void Dispose()
    {
        _newest.Dispose();
        _newestFromElsewhere.Dispose();
    }

    private static Statement Bind(Statement query, NodeKind kind, int number) =>
        query.Bind(1, (long)kind).Bind(2, number).Bind(3, (long)TypeOf(kind));

    private static EntryType TypeOf(NodeKind kind) => kind switch
    {
        NodeKind.Learner => EntryType.Learner,
        NodeKind.Group => EntryType.Group,
        NodeKind.Topic => EntryType.Topic,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of node."),
    };

    private static ImmutableArray<LearnerId> OwnersIn(LogEntry entry) => entry is GroupChanged changed ? changed.Group.Owners : [];

    private static SourceId? SourceOf(LogEntry entry) => entry switch
    {
        LearnerChanged changed => changed.Source,
        GroupChanged changed => changed.Source,
        TopicChanged changed => changed.Source,
        _ => null,
    };

    // Somebody whom the log does not know is nobody it holds.
    private int FindLearner(LearnerId? learner) => learner is not { } id ? -1 : numbers.Learners.Find(id.Value)?.Number ?? -2;

    private int FindSource(SourceId? source) => source is not { } id ? -1 : numbers.Sources.Find(id.Value)?.Number ?? -2;
}
