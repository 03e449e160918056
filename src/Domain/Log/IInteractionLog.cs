using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>
/// The append-only log of everything that happened and was decided. All else is a fold over it. Safe for use from many threads.
/// Every method throws <see cref="IOException"/> kin or the store's own exception when the store fails; then nothing is known about the append.
/// </summary>
public interface IInteractionLog
{
    /// <summary>Appends entries that need no fence, each for itself: a refused one does not hold back the others.</summary>
    /// <param name="entries">In the order in which they get positions; may be empty, then this waits for every append made before.</param>
    /// <param name="cancellationToken">Stops the waiting; what was handed to the writer may still be appended.</param>
    /// <returns>Once the transaction is durable.</returns>
    ValueTask<AppendReceipt> AppendAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken);

    /// <summary>Appends one decision if its key has no later entry than the fence knew; else the outcome is <see cref="AppendOutcome.Stale"/>.</summary>
    /// <exception cref="ArgumentException">The fence has another key than the decision.</exception>
    ValueTask<AppendReceipt> AppendAsync(LogEntry decision, Fence fence, CancellationToken cancellationToken);

    /// <summary>
    /// Undoes the next entries of a source, as if they had never been sent: interactions are taken back, what the source had retracted stands
    /// again, and a description gives way to the newest from elsewhere. Who is then named by nothing else is erased. Called until nothing remains; it may be stopped and gone on with at
    /// any time. Ids of what is undone may be sent again and count as new, but for those of interactions that name an erased learner.
    /// </summary>
    /// <param name="source">Which.</param>
    /// <param name="limit">The most entries to undo, from 1; all in one transaction.</param>
    /// <param name="cancellationToken">Stops the waiting; it may still be undone.</param>
    /// <returns>Once it is durable; null when nothing ever came from the source.</returns>
    ValueTask<UndoneSource?> UndoAsync(SourceId source, int limit, CancellationToken cancellationToken);

    /// <summary>The sources of which something is left, by id.</summary>
    /// <param name="after">The one before the first; null begins with the first there is.</param>
    /// <param name="limit">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<ImmutableArray<SourceSummary>> GetSourcesAsync(SourceId? after, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets what happened before a moment, as if it had never been sent: interactions but for the joining of who is still a member, what answers
    /// showed and what became of it, and descriptions that a later one has replaced. Ids stay taken, so that nothing comes back.
    /// </summary>
    /// <param name="before">Not after now; retractions go with what they retract.</param>
    /// <param name="limit">About the most entries to forget, from 1, in transactions that let others write between them.</param>
    /// <param name="cancellationToken">Stops between two transactions.</param>
    /// <returns>Once it is durable and gone from every file.</returns>
    ValueTask<ForgetReceipt> ForgetAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);

    /// <summary>How much <see cref="ForgetAsync"/> would forget.</summary>
    ValueTask<Forgotten> CountForgettableAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Reads the next rows. Never skips one that commits late, and passes over what was undone or forgotten.</summary>
    /// <param name="after">The last position already read, from 0.</param>
    /// <param name="limit">The most rows to return, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<LogPage> ReadAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>Every page after a position, then each new one as soon as it is durable, from memory when the follower keeps up. Ends only by cancellation.</summary>
    IAsyncEnumerable<LogPage> FollowAsync(long after, CancellationToken cancellationToken);

    /// <summary>What is known about learners, groups and topics up to a position, in one look: all that a restored fold takes from elsewhere than its snapshot.</summary>
    /// <param name="position">The last position that counts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<LogNodes> ReadNodesAsync(long position, CancellationToken cancellationToken);

    /// <summary>Tells a position apart from the same one in any other log; null when the log does not hold it.</summary>
    ValueTask<LogMark?> FindMarkAsync(long position, CancellationToken cancellationToken);

    /// <summary>The last durable position; 0 when the log is empty.</summary>
    ValueTask<long> GetLastPositionAsync(CancellationToken cancellationToken);

    /// <summary>The entries of one key, and retractions of them, after a position, ascending: what its grain folds.</summary>
    ValueTask<ImmutableArray<LogRow>> ReadDecisionsAsync(DecisionKey key, long after, CancellationToken cancellationToken);

    /// <summary>What is stored under an id, or null; null too when it was undone or forgotten. An erased learner appears as <see cref="LearnerId.Erased"/>, without texts.</summary>
    ValueTask<Interaction?> FindAsync(InteractionId id, CancellationToken cancellationToken);

    /// <summary>What a suggestion set showed, or null; null too when it was forgotten.</summary>
    ValueTask<SuggestionsShown?> FindShownAsync(SuggestionSetId id, CancellationToken cancellationToken);

    /// <summary>What suggestion sets showed, the latest first; of the same moment, the one appended last. An erased learner appears as <see cref="LearnerId.Erased"/>.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="limit">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the set to begin behind was never shown.</returns>
    ValueTask<ImmutableArray<SuggestionsShown>?> ReadShownAsync(ShownFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The next entries that name a learner: as who did or decided something, in any of their lists, as a manager, or as somebody not to be shown.
    /// </summary>
    /// <param name="learner">Who.</param>
    /// <param name="after">The last position already looked at, from 0.</param>
    /// <param name="limit">The most entries to look at, from 1: reading is short however few of them name the learner.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the log does not know the learner.</returns>
    ValueTask<EntryPage?> ReadAboutAsync(LearnerId learner, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of the interactions at some positions, in the order asked for; also of one that was undone or forgotten, under whose id another may stand by now.</summary>
    /// <exception cref="KeyNotFoundException">A position holds no interaction.</exception>
    ValueTask<ImmutableArray<InteractionId>> GetIdsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken);
}
