namespace LearningGraph.Api;

/// <summary>All that is held about one learner.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Position">The last position of the log that was looked at.</param>
/// <param name="Profile">The profile as it is now; missing when none was ever given.</param>
/// <param name="Groups">Where the learner is a member or an owner now, by id.</param>
/// <param name="Entries">Everything in the log that names the learner, in its order.</param>
public sealed record LearnerExport(
    LearnerId Learner, long Position, Learner? Profile, IReadOnlyList<OwnMembership> Groups, IAsyncEnumerable<ExportedEntry> Entries);
