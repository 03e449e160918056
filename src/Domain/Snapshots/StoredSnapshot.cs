namespace LearningGraph.Domain;

/// <summary>A snapshot that was found whole.</summary>
/// <param name="file">See <see cref="File"/>.</param>
/// <param name="header">See <see cref="Header"/>.</param>
/// <param name="content">See <see cref="Content"/>; disposed with this.</param>
public sealed class StoredSnapshot(string file, SnapshotHeader header, Stream content) : IDisposable
{
    /// <summary>Where it is kept, for people.</summary>
    public string File => file;

    /// <summary>What it is of.</summary>
    public SnapshotHeader Header => header;

    /// <summary>What was saved, from its first byte; buffered. Read only as much as was saved: more bytes may follow.</summary>
    public Stream Content => content;

    /// <summary>Closes it.</summary>
    public void Dispose() => content.Dispose();
}
