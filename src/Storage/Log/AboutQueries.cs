using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Reads what names one learner, on one connection. Looks at every entry: an index by learner would cost each interaction more than its row.</summary>
internal sealed class AboutQueries(SqliteConnection connection, NodeIdQueries ids, ShownQueries shown) : IDisposable
{
    private readonly Statement _entries = new(connection, $"""
        SELECT position, learner, other, CASE WHEN type <> {(int)EntryType.Undone} THEN learners END, CASE type WHEN {(int)EntryType.Shown} THEN detail END
        FROM entries WHERE position > ? ORDER BY position LIMIT ?
        """);

    private readonly Statement _row = new(connection, $"{LogQueries.Rows} WHERE e.position = ?");

    /// <param name="learner">The number of somebody who was not erased.</param>
    /// <param name="after">The last position already looked at.</param>
    /// <param name="limit">The most entries to look at.</param>
    public EntryPage Read(int learner, long after, int limit)
    {
        var last = after;
        List<long> found = [];
        _entries.Bind(1, after).Bind(2, limit);
        while (_entries.Step())
        {
            last = _entries.Int64(0);
            if (Names(learner))
            {
                found.Add(last);
            }
        }

        return new(last, [.. found.Select(Read).OfType<RecordedEntry>()]);
    }

    public void Dispose()
    {
        _entries.Dispose();
        _row.Dispose();
    }

    private bool Names(int learner) =>
        _entries.Number(1) == learner
        || _entries.Number(2) == learner
        || NumberList.Contains(_entries.Bytes(3), learner)
        || (!_entries.IsNull(4) && JsonSerializer.Deserialize<ShownDetail>(_entries.Bytes(4), DomainJson.Options)!.Exclude.Contains(learner));

    private RecordedEntry? Read(long position)
    {
        _row.Bind(1, position).Step();
        var row = RowReader.Read(_row);
        _row.Reset();
        return Read(row) is { } entry ? new(position, entry) : null;
    }

    // Erasures name nobody who is known.
    private LogEntry? Read(LogRow row) => row switch
    {
        InteractionRow interaction => new InteractionRecorded(ids.Read(interaction)),
        LearnerRow changed => new LearnerChanged(
            (changed.Profile ?? new() { Id = ids.Learner(changed.Learner) }) with { Manager = changed.Manager < 0 ? null : ids.Learner(changed.Manager) }, row.At, changed.Source),
        GroupRow { Description: { } description } changed => new GroupChanged(description with { Owners = Read(changed.Owners) }, row.At, changed.Source),
        ShownRow => shown.Read(row.Position),
        AnsweredRow answered => new SuggestionAnswered(
            answered.Set, new(ids.Learner(answered.Learner), answered.Answer, ids.Learner(answered.By)), row.At),
        _ => null,
    };

    private ImmutableArray<LearnerId> Read(ImmutableArray<int> learners) => [.. learners.Select(ids.Learner)];
}
