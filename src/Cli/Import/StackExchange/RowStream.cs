namespace LearningGraph.Cli;

/// <summary>
/// Reads a file forwards, tells how much was read, and refuses a row that never ends before it fills the memory: a parser must hold a
/// whole row.
/// </summary>
/// <param name="file">The file; disposed with this.</param>
/// <param name="onRead">Told how many bytes each reading took.</param>
internal sealed class RowStream(Stream file, Action<int> onRead) : Stream
{
    /// <summary>The most bytes that may lie between the beginnings of two rows; the longest post of a real dump takes some hundred thousand.</summary>
    public const int MaxRowBytes = 16 * 1024 * 1024;

    private long sinceRow;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>A row was read: the next one may be as long again.</summary>
    public void BeginRow() => sinceRow = 0;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The row is longer than <see cref="MaxRowBytes"/>.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (sinceRow > MaxRowBytes)
        {
            throw new InvalidDataException();
        }

        var read = file.Read(buffer);
        sinceRow += read;
        onRead(read);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
