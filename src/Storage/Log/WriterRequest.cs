namespace LearningGraph.Storage;

/// <summary>One call that changes the log, waiting for the writer.</summary>
internal abstract class WriterRequest
{
    /// <summary>About how many rows it takes, so that one commit does not take too many calls.</summary>
    public abstract int Size { get; }

    /// <summary>Whether its caller waits until what was removed is gone from every file; known once it ran.</summary>
    public abstract bool Erases { get; }

    /// <summary>Does its work in the open transaction; again when that is rolled back because of another call.</summary>
    public abstract void Run(LogTransaction transaction);

    /// <summary>What it did is durable.</summary>
    public abstract void Complete();

    /// <summary>What it did is not durable, or not gone from every file.</summary>
    public abstract void Fail(Exception fault);
}

/// <summary>A call that is answered with a receipt.</summary>
internal abstract class WriterRequest<TReceipt> : WriterRequest
{
    // The writer completes callers one after another and must not run their continuations meanwhile.
    private readonly TaskCompletionSource<TReceipt> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once what was done is durable.</summary>
    public Task<TReceipt> Answer => _answer.Task;

    /// <summary>What holds once the transaction is committed; null before it ran.</summary>
    protected TReceipt? Receipt { get; private set; }

    public sealed override void Run(LogTransaction transaction) => Receipt = Write(transaction);

    public override void Complete() => _answer.TrySetResult(Receipt!);

    public sealed override void Fail(Exception fault) => _answer.TrySetException(fault);

    protected abstract TReceipt Write(LogTransaction transaction);
}
