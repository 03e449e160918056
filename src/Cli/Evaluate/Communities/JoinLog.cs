using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary>Makes a log of joins that are from none, so that what a node would answer can be asked.</summary>
internal static class JoinLog
{
    /// <summary>A log in which people join groups.</summary>
    /// <param name="joins">In any order; of the same learner and group the first in time counts.</param>
    /// <param name="beside">What else they did; its words are left out, because no group is found by them.</param>
    /// <returns>In the order of its times; empty when not all joins are dated.</returns>
    public static IReadOnlyList<LogEntry> Of(IReadOnlyList<Join> joins, IEnumerable<LogEntry> beside) => joins.Any(join => join.At is null) ? [] :
    [
        .. joins
            .OrderBy(join => join.At)
            .DistinctBy(join => (join.Learner, join.Group))
            .Select((join, number) => (LogEntry)new InteractionRecorded(new()
            {
                Id = new(FormattableString.Invariant($"join-{number:D9}")),
                Kind = InteractionKind.Joined,
                At = join.At!.Value,
                Actor = new(join.Learner),
                Group = new(join.Group),
            }))
            .Concat(beside.OfType<InteractionRecorded>().Select(entry => new InteractionRecorded(entry.Interaction with { Title = null, Text = null })))
            .Order(EntryOrder.ByTime),
    ];
}
