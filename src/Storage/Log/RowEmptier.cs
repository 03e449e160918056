using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>
/// Takes everything out of a stored entry but its place, kind, time and id, within the writer's open transaction. Texts and profiles are
/// overwritten by as many zeros, as an erasure does: see docs/decisions/erasure-in-place.md.
/// </summary>
internal sealed class RowEmptier(SqliteConnection writer, SourceTally tally) : IDisposable
{
    private readonly Statement _entry = new(writer, """
        UPDATE entries
        SET emptied = ?, learner = NULL, other = NULL, learners = NULL, topics = NULL, group_number = NULL, subject = NULL, retracts = NULL,
            weight = NULL, visibility = NULL, source = NULL, detail = NULL, decision_owner = NULL, decision_number = NULL
        WHERE position = ?
        """);

    private readonly Statement _text = new(writer, Overwriting.OfTexts("position"));
    private readonly Statement _profile = new(writer, Overwriting.OfProfiles("position"));

    /// <summary>Whether anything was emptied since <see cref="Clear"/>: it may still lie in the write-ahead log.</summary>
    public bool HasEmptied { get; private set; }

    /// <summary>Empties one entry that is not empty.</summary>
    /// <param name="entry">As it is stored.</param>
    /// <param name="why">Also whether its id may be sent again.</param>
    public void Empty(in StoredEntry entry, Emptied why)
    {
        _entry.Bind(1, (long)why).Bind(2, entry.Position).Execute();
        if (entry.Type is EntryType.Interaction or EntryType.Shown)
        {
            _text.Bind(1, entry.Position).Execute();
        }
        else if (entry.Type == EntryType.Learner)
        {
            _profile.Bind(1, entry.Position).Execute();
        }

        tally.Remove(entry);
        HasEmptied = true;
    }

    public void Clear() => HasEmptied = false;

    public void Dispose()
    {
        _entry.Dispose();
        _text.Dispose();
        _profile.Dispose();
    }
}
