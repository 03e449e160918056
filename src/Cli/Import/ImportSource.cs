namespace LearningGraph.Cli;

/// <summary>A source that is about to be sent.</summary>
/// <param name="Name">Its name, on every interaction that has none of its own; null when there is none.</param>
/// <param name="Entries">
/// Its entries, to be enumerated once; the same ones in the same order whenever the same source is opened, so that an import can go on by
/// passing over those that were sent. What cannot be read throws <see cref="CommandFailedException"/> on the way.
/// </param>
/// <param name="Share">How much of it the given number of sent entries is, in [0, 1]; asked from any thread.</param>
/// <param name="Report">Complete when the entries have been enumerated.</param>
/// <param name="KeepProfiles">Whether profiles that are there already are more trustworthy than those of this source.</param>
/// <param name="Content">The open files that the entries are read from; null when it has been read.</param>
internal sealed record ImportSource(
    SourceId? Name, IEnumerable<LogEntry> Entries, Func<long, double> Share, ImportReport Report, bool KeepProfiles, IDisposable? Content = null)
    : IDisposable
{
    /// <summary>Closes the files.</summary>
    public void Dispose() => Content?.Dispose();
}
