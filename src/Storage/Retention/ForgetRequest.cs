namespace LearningGraph.Storage;

/// <summary>A call that forgets what is old in a part of the log.</summary>
/// <param name="part">Which part, and what is old.</param>
/// <param name="at">The clock.</param>
internal sealed class ForgetRequest(ForgettablePart part, DateTimeOffset at) : WriterRequest<ForgetReceipt>
{
    public override int Size => part.Count;

    // The last one of a call comes with an empty part and waits for the files.
    public override bool Erases => part.Count == 0;

    protected override ForgetReceipt Write(LogTransaction transaction) => transaction.Forget(part, at);
}
