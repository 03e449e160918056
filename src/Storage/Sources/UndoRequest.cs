namespace LearningGraph.Storage;

/// <summary>A call that undoes some of a source; its answer is null when the log does not know the source.</summary>
/// <param name="source">Which.</param>
/// <param name="limit">The most entries of it to undo.</param>
/// <param name="at">The clock.</param>
internal sealed class UndoRequest(SourceId source, int limit, DateTimeOffset at) : WriterRequest<UndoneSource?>
{
    public override int Size => limit;

    // While more is to come, nobody waits for the files.
    public override bool Erases => Receipt is { Remaining: 0 };

    protected override UndoneSource? Write(LogTransaction transaction) => transaction.Undo(source, limit, at);
}
