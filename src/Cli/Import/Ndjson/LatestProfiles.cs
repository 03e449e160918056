namespace LearningGraph.Cli;

/// <summary>
/// Of several profiles of one learner, group or topic in a file, the last. Were all of them sent, each would replace the one before again on
/// every run of the same import. An opt-out that only an earlier one names stays said. One entry for each profile is in memory.
/// </summary>
internal sealed class LatestProfiles
{
    private readonly Dictionary<object, int> ahead = [];
    private readonly Dictionary<object, SourceEntry> earlier = [];

    /// <summary>Counts the profiles of a file.</summary>
    /// <param name="entries">All its entries, in its order.</param>
    public LatestProfiles(IEnumerable<SourceEntry> entries)
    {
        foreach (var profile in entries.Select(entry => IdOf(entry.Entry)).OfType<object>())
        {
            ahead[profile] = ahead.GetValueOrDefault(profile) + 1;
        }
    }

    /// <summary>Takes the next entry of the same file.</summary>
    /// <returns>The entry, with the opt-outs of those before it; null when a later one replaces it.</returns>
    public SourceEntry? Take(SourceEntry entry)
    {
        if (IdOf(entry.Entry) is not { } id)
        {
            return entry;
        }

        var complete = earlier.Remove(id, out var before) ? WithOptOuts(entry, before) : entry;
        if (--ahead[id] <= 0)
        {
            return complete;
        }

        earlier[id] = complete;
        return null;
    }

    private static SourceEntry WithOptOuts(SourceEntry entry, SourceEntry before)
    {
        if (entry is not { Entry: LearnerChanged { Learner: var learner } changed, Fields: { } fields }
            || before is not { Entry: LearnerChanged { Learner: var known }, Fields: { } knownFields })
        {
            return entry;
        }

        string[] missing = [.. ProfileUpdate.OptOuts.Intersect(knownFields).Except(fields)];
        return new(
            changed with
            {
                Learner = learner with
                {
                    Recommendable = missing.Contains("recommendable") ? known.Recommendable : learner.Recommendable,
                    Analysable = missing.Contains("analysable") ? known.Analysable : learner.Analysable,
                },
            },
            [.. fields, .. missing]);
    }

    private static object? IdOf(LogEntry entry) => entry switch
    {
        LearnerChanged changed => changed.Learner.Id,
        GroupChanged changed => changed.Group.Id,
        TopicChanged changed => changed.Topic.Id,
        _ => null,
    };
}
