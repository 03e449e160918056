namespace LearningGraph.Cli;

/// <summary>
/// The order in time in which a fold may see entries of a source: by <c>at</c>; at one moment profiles, then questions, then answers, then
/// everything else, so that nothing comes before what it refers to; then by id, ordinally.
/// </summary>
internal sealed class EntryOrder : IComparer<LogEntry>
{
    /// <summary>The one instance.</summary>
    public static EntryOrder ByTime { get; } = new();

    /// <inheritdoc/>
    public int Compare(LogEntry? x, LogEntry? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var order = x.At.CompareTo(y.At);
        if (order == 0)
        {
            order = Rank(x).CompareTo(Rank(y));
        }

        return order != 0 ? order : string.CompareOrdinal(Id(x), Id(y));
    }

    private static int Rank(LogEntry entry) => entry switch
    {
        InteractionRecorded { Interaction.Kind: InteractionKind.Asked } => 1,
        InteractionRecorded { Interaction.Kind: InteractionKind.Answered } => 2,
        InteractionRecorded => 3,
        _ => 0,
    };

    private static string Id(LogEntry entry) => entry switch
    {
        InteractionRecorded recorded => recorded.Interaction.Id.Value,
        LearnerChanged changed => changed.Learner.Id.Value,
        GroupChanged changed => changed.Group.Id.Value,
        TopicChanged changed => changed.Topic.Id.Value,
        _ => "",
    };
}
