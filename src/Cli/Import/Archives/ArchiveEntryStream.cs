using System.IO.Compression;

namespace LearningGraph.Cli;

/// <summary>Reads one entry of an archive and not a byte more than the archive's directory promised.</summary>
/// <param name="name">Archive and entry, for an error.</param>
/// <param name="entry">What to expand.</param>
internal sealed class ArchiveEntryStream(string name, ZipArchiveEntry entry) : ForwardStream(Open(name, entry))
{
    private long read;

    /// <summary>What the directory promised.</summary>
    public override long Length => entry.Length;

    /// <summary>How many bytes have been read; cannot be set.</summary>
    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    /// <exception cref="CommandFailedException">The entry is broken or longer than promised.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = Content.Read(buffer);
            read += count;
            return read <= entry.Length ? count : throw new CommandFailedException($"{name} expands to more than the {entry.Length} bytes that the archive says.");
        }
        catch (InvalidDataException broken)
        {
            throw Broken(name, broken);
        }
    }

    private static Stream Open(string name, ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException broken)
        {
            throw Broken(name, broken);
        }
    }

    private static CommandFailedException Broken(string name, InvalidDataException fault) => new($"{name} is broken: {fault.Message}");
}
