using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>A call of append.</summary>
/// <param name="entries">What to append, in order.</param>
/// <param name="fence">What guards the only entry; null when nothing does.</param>
internal sealed class AppendRequest(ImmutableArray<PendingEntry> entries, Fence? fence) : WriterRequest<AppendReceipt>
{
    public ImmutableArray<PendingEntry> Entries { get; } = entries;

    public Fence? Fence { get; } = fence;

    public override int Size => Entries.Length;

    public override bool Erases => Entries.Any(pending => pending.Entry is LearnerErased);

    public override void Complete()
    {
        Instruments.Count(Receipt!);
        base.Complete();
    }

    protected override AppendReceipt Write(LogTransaction transaction) => transaction.Append(this);
}
