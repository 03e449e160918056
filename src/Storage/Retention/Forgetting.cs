namespace LearningGraph.Storage;

/// <summary>Forgets what is old, as if it had never come, within the writer's open transaction; docs/decisions/retention.md says what has to stay.</summary>
internal sealed class Forgetting(Forgettable forgettable, StoredEntries stored, RowWriter writer, RowEmptier emptier)
{
    /// <summary>Forgets everything that is to be forgotten in a part of the log.</summary>
    /// <param name="part">Which part, and what is old.</param>
    /// <param name="at">The clock.</param>
    /// <param name="rows">Gets the rows that tell folds.</param>
    public Forgotten Run(ForgettablePart part, DateTimeOffset at, PendingRows rows)
    {
        UndoneRows undone = new();
        Dictionary<(EntryType Type, InteractionKind Kind), long> counts = [];
        HashSet<long> answers = [];
        foreach (var entry in forgettable.Find(part))
        {
            if (entry.Type != EntryType.Answered)
            {
                Forget(entry);
            }
            else if (!answers.Contains(entry.Position))
            {
                // All that was answered about one suggestion goes together, so that no fold remembers an acceptance by its end alone.
                foreach (var answer in stored.Answers(entry.Learner, entry.Set!))
                {
                    answers.Add(answer.Position);
                    Forget(answer);
                }
            }
        }

        if (counts.Count > 0)
        {
            undone.Write(rows, writer, at);
        }

        return counts.Aggregate(Forgotten.Nothing, (sum, count) => sum.Add(Forgettable.Of(count.Key.Type, count.Key.Kind, count.Value)));

        void Forget(in StoredEntry entry)
        {
            emptier.Empty(entry, Emptied.Forgotten);
            counts[(entry.Type, entry.Kind)] = counts.GetValueOrDefault((entry.Type, entry.Kind)) + 1;
            if (entry.IsHeld)
            {
                undone.Add(entry);
            }
        }
    }
}
