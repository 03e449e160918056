using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>One call of append, waiting for the writer.</summary>
/// <param name="entries">What to append, in order.</param>
/// <param name="fence">What guards the only entry; null when nothing does.</param>
internal sealed class AppendRequest(ImmutableArray<PendingEntry> entries, Fence? fence)
{
    // The writer completes callers one after another and must not run their continuations meanwhile.
    private readonly TaskCompletionSource<AppendReceipt> _receipt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ImmutableArray<PendingEntry> Entries { get; } = entries;

    public Fence? Fence { get; } = fence;

    /// <summary>Whether it asks for an erasure.</summary>
    public bool Erases => Entries.Any(pending => pending.Entry is LearnerErased);

    /// <summary>Completes once the outcome is durable.</summary>
    public Task<AppendReceipt> Receipt => _receipt.Task;

    public void Complete(AppendReceipt receipt) => _receipt.TrySetResult(receipt);

    public void Fail(Exception fault) => _receipt.TrySetException(fault);
}
