namespace LearningGraph.Cli;

/// <summary>
/// Reads a file forwards, tells how much was read, and refuses a row that never ends before it fills the memory: a parser must hold a
/// whole row.
/// </summary>
/// <param name="file">The file; disposed with this.</param>
/// <param name="onRead">Told how many bytes each reading took.</param>
internal sealed class RowStream(Stream file, Action<int> onRead) : ForwardStream(file)
{
    /// <summary>The most bytes that may lie between the beginnings of two rows; the longest post of a real dump takes some hundred thousand.</summary>
    public const int MaxRowBytes = 16 * 1024 * 1024;

    private long sinceRow;

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

        var read = Content.Read(buffer);
        sinceRow += read;
        onRead(read);
        return read;
    }
}
