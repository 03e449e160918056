using System.IO.Compression;

namespace LearningGraph.Cli;

/// <summary>Reads one entry of an archive and not a byte more than the archive's directory promised.</summary>
/// <param name="name">Archive and entry, for an error.</param>
/// <param name="entry">What to expand.</param>
internal sealed class ArchiveEntryStream(string name, ZipArchiveEntry entry) : Stream
{
    private readonly Stream content = Open(name, entry);
    private long read;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

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
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    /// <exception cref="CommandFailedException">The entry is broken or longer than promised.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            var count = content.Read(buffer);
            read += count;
            return read <= entry.Length ? count : throw new CommandFailedException($"{name} expands to more than the {entry.Length} bytes that the archive says.");
        }
        catch (InvalidDataException broken)
        {
            throw new CommandFailedException($"{name} is broken: {broken.Message}");
        }
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Stream Open(string name, ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException broken)
        {
            throw new CommandFailedException($"{name} is broken: {broken.Message}");
        }
    }
}
