namespace LearningGraph.Storage;

/// <summary>An entry on its way to the writer, with what can be done beforehand on the caller's thread: there are many callers and one writer.</summary>
/// <param name="Entry">As the caller gave it.</param>
/// <param name="Json">Its description as UTF-8 JSON without the people it refers to; of a shown set the <see cref="GroundsText"/>; null for entries that have none.</param>
internal readonly record struct PendingEntry(LogEntry Entry, byte[]? Json)
{
    /// <exception cref="ArgumentException">The entry is null.</exception>
    public static PendingEntry From(LogEntry entry) => new(
        entry ?? throw new ArgumentException("An entry is null.", nameof(entry)),
        entry switch
        {
            LearnerChanged changed => RowWriter.ToJson(changed.Learner with { Manager = null }),
            GroupChanged changed => RowWriter.ToJson(changed.Group with { Owners = [] }),
            TopicChanged changed => RowWriter.ToJson(changed.Topic),
            SuggestionsShown shown => GroundsText.Encode(shown.Grounds),
            _ => null,
        });
}
