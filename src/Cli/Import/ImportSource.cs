namespace LearningGraph.Cli;

/// <summary>A source that is about to be sent.</summary>
/// <param name="Name">Its name, on every interaction that has none of its own; null when there is none.</param>
/// <param name="Entries">
/// Its entries, to be enumerated once; the same ones in the same order whenever the same source is opened, so that an import can go on by
/// passing over those that were sent. What cannot be read throws <see cref="CommandFailedException"/> on the way.
/// </param>
/// <param name="Share">How much of it the given number of sent entries is, in [0, 1]; asked from any thread.</param>
/// <param name="Report">Complete when the entries have been enumerated.</param>
/// <param name="Known">What becomes of profiles that the node has already.</param>
/// <param name="Content">The open files that the entries are read from; null when it has been read.</param>
internal sealed record ImportSource(
    SourceId? Name, IEnumerable<SourceEntry> Entries, Func<long, double> Share, ImportReport Report, KnownProfiles Known, IDisposable? Content = null)
    : IDisposable
{
    /// <summary>Closes the files.</summary>
    public void Dispose() => Content?.Dispose();
}
