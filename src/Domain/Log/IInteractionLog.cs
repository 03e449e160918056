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

    /// <summary>Reads the next rows. Never skips one that commits late.</summary>
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

    /// <summary>What is stored under an id, or null. An erased learner appears as <see cref="LearnerId.Erased"/>, without texts.</summary>
    ValueTask<Interaction?> FindAsync(InteractionId id, CancellationToken cancellationToken);

    /// <summary>What a suggestion set showed, or null.</summary>
    ValueTask<SuggestionsShown?> FindShownAsync(SuggestionSetId id, CancellationToken cancellationToken);

    /// <summary>What suggestion sets showed, the latest first; of the same moment, the one appended last. An erased learner appears as <see cref="LearnerId.Erased"/>.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="limit">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null when the set to begin behind was never shown.</returns>
    ValueTask<ImmutableArray<SuggestionsShown>?> ReadShownAsync(ShownFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of the interactions at some positions, in the order asked for.</summary>
    /// <exception cref="KeyNotFoundException">A position holds no interaction.</exception>
    ValueTask<ImmutableArray<InteractionId>> GetIdsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken);
}
