using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Takes back what a source sent, as if it had never come, within the writer's open transaction; docs/decisions/undo-by-source.md says what that means.</summary>
internal sealed class SourceUndo(
    SqliteConnection connection, LogQueries queries, StoredEntries stored, Descriptions descriptions, RowWriter writer, RowEmptier emptier)
    : IDisposable
{
    private readonly Statement _isErased = new(connection, "SELECT erased FROM learners WHERE number = ?");
    private readonly Statement _isRetracted = new(connection, "SELECT 1 FROM entries WHERE retracts = ? AND retracts > 0");

    /// <summary>Undoes the next entries of a source, in the order they came in.</summary>
    /// <param name="source">The number of the source.</param>
    /// <param name="limit">The most entries to undo.</param>
    /// <param name="at">The clock.</param>
    /// <param name="rows">Gets the rows that tell folds.</param>
    /// <returns>How many interactions were taken back, and how many descriptions.</returns>
    public (long Retracted, long Withdrawn) Run(int source, int limit, DateTimeOffset at, PendingRows rows)
    {
        var entries = stored.OfSource(source, limit);
        UndoneRows undone = new();
        foreach (var entry in entries)
        {
            if (entry.IsHeld)
            {
                undone.Add(entry);
            }

            if (entry.IsDescription)
            {
                Withdraw(entry, source, at, rows);
                continue;
            }

            emptier.Empty(entry, NamesErased(entry) ? Emptied.UndoneForGood : Emptied.Undone);
            if (entry.IsRetraction)
            {
                Restate(entry.Retracts, rows);
            }
        }

        if (entries.Count > 0)
        {
            undone.Write(rows, writer, at);
        }

        var withdrawn = entries.Count(entry => entry.IsDescription);
        return (entries.Count - withdrawn, withdrawn);
    }

    public void Dispose()
    {
        _isErased.Dispose();
        _isRetracted.Dispose();
    }

    // A later description from elsewhere stays; else the newest from elsewhere comes back, under the time at which it was given.
    private void Withdraw(in StoredEntry entry, int source, DateTimeOffset at, PendingRows rows)
    {
        var (kind, number) = (entry.Owner!.Value, entry.Number);
        var stands = descriptions.FindNewest(kind, number) == entry.Position;
        emptier.Empty(entry, Emptied.Undone);
        if (stands && !(kind == NodeKind.Learner && IsErased(number)))
        {
            var before = queries.FindRow(descriptions.FindNewestFromElsewhere(kind, number, source));
            rows.Add(Describe(before ?? Nothing(kind, number, rows.NextPosition, at.ToUniversalTime()), rows.NextPosition));
        }
    }

    private static LogRow Nothing(NodeKind kind, int number, long position, DateTimeOffset at) => kind switch
    {
        NodeKind.Learner => new LearnerRow(position, at, number, Manager: -1, Profile: null),
        NodeKind.Group => new GroupRow(position, at, number, Owners: [], Description: null),
        NodeKind.Topic => new TopicRow(position, at, number, Description: null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of node."),
    };

    private LogRow Describe(LogRow row, long position) => row switch
    {
        LearnerRow learner => writer.Insert(learner with { Position = position }, RowWriter.ToJson(learner.Profile)),
        GroupRow group => writer.Insert(group with { Position = position }, RowWriter.ToJson(group.Description)),
        TopicRow topic => writer.Insert(topic with { Position = position }, RowWriter.ToJson(topic.Description)),
        _ => throw new InvalidDataException($"Position {row.Position} holds no description."),
    };

    // What the source had retracted happened after all. Folds know no retraction of a retraction, so it comes once more, and the first row goes;
    // unless somebody else has retracted it too, or it was undone itself.
    private void Restate(long position, PendingRows rows)
    {
        if (_isRetracted.Bind(1, position).Scalar() is null && stored.Find(position) is { } entry && queries.FindRow(position) is InteractionRow row)
        {
            emptier.Empty(entry with { IsRetracted = true }, Emptied.Undone);
            rows.Add(writer.Insert(row with { Position = rows.NextPosition }));
        }
    }

    private bool NamesErased(in StoredEntry entry)
    {
        if (IsErased(entry.Learner))
        {
            return true;
        }

        foreach (var other in entry.Others)
        {
            if (IsErased(other))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsErased(int learner) => learner >= 0 && _isErased.Bind(1, learner).Scalar() == 1;
}
