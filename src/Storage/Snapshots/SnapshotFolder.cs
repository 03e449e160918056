namespace LearningGraph.Storage;

/// <summary>Snapshots as files beside the database: <c>NAME.snapshot</c>, and <c>NAME.snapshot.new</c> while one is written.</summary>
public sealed class SnapshotFolder : ISnapshotStore
{
    private const string Ending = ".snapshot";
    private const string Unfinished = Ending + ".new";
    private const int Block = 1 << 20;

    private readonly string _folder;

    /// <summary>Takes over a folder, and removes what was left half-written when a node was killed.</summary>
    /// <param name="folder">Held by this process, see <see cref="SqliteInteractionLog"/>.</param>
    public SnapshotFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);
        foreach (var file in Directory.GetFiles(_folder, "*" + Unfinished))
        {
            OverwrittenFile.Remove(file);
        }
    }

    /// <inheritdoc/>
    public StoredSnapshot? Open(string set)
    {
        var file = FileOf(set);
        if (!File.Exists(file))
        {
            return null;
        }

        FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        try
        {
            if (SnapshotFormat.FindFault(stream) is { } fault)
            {
                throw new InvalidDataException($"The file '{file}' {fault}");
            }

            stream.Position = 0;
            BufferedStream content = new(stream, Block);
            return new(file, SnapshotFormat.ReadHeader(content), content);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public long Write(string set, SnapshotHeader header, Action<Stream> save, CancellationToken cancellationToken)
    {
        var unfinished = Path.Combine(_folder, set + Unfinished);
        try
        {
            var length = WriteFile(unfinished, header, save, cancellationToken);
            File.Move(unfinished, FileOf(set), overwrite: true);
            return length;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Delete(string set) => OverwrittenFile.Remove(FileOf(set));

    private static long WriteFile(string file, SnapshotHeader header, Action<Stream> save, CancellationToken cancellationToken)
    {
        using FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        using (HashedStream hashed = new(stream, cancellationToken))
        {
            using (BufferedStream content = new(hashed, Block))
            {
                SnapshotFormat.WriteHeader(content, header);
                save(content);
            }

            stream.Write(hashed.Hash());
        }

        // A name that outlives the loss of power must not outlive its bytes.
        stream.Flush(flushToDisk: true);
        return stream.Length;
    }

    private string FileOf(string set) => Path.Combine(_folder, set + Ending);
}
