namespace LearningGraph.Domain;

/// <summary>
/// Keeps copies of folds over the log, one per projection set, so that a start need not read the whole log. Disposable: whoever finds none,
/// or one that is of no use, folds the log instead. One caller at a time.
/// </summary>
public interface ISnapshotStore
{
    /// <summary>Opens the snapshot of a set after checking every byte of it.</summary>
    /// <param name="set">A file's name without its ending, such as <c>projections</c>.</param>
    /// <returns>To be disposed; null when there is none.</returns>
    /// <exception cref="InvalidDataException">It is damaged, cut short, or of another format; the message names it and says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    StoredSnapshot? Open(string set);

    /// <summary>Puts a new snapshot in the place of the one before, in one step; when anything fails, the one before stays.</summary>
    /// <param name="set">As for <see cref="Open"/>.</param>
    /// <param name="header">What it is a snapshot of.</param>
    /// <param name="save">Writes the content; small pieces are fine.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Bytes written.</returns>
    /// <exception cref="IOException">The disk is full, say.</exception>
    long Write(string set, SnapshotHeader header, Action<Stream> save, CancellationToken cancellationToken);

    /// <summary>Removes a snapshot, overwriting it first; nothing happens when there is none.</summary>
    /// <exception cref="IOException">It cannot be removed.</exception>
    void Delete(string set);
}
