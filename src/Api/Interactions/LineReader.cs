using System.Buffers;
using System.Text;

namespace LearningGraph.Api;

/// <summary>Cuts a body of any length into lines, holding no more than the longest line that may be.</summary>
internal sealed class LineReader(Stream body) : IDisposable
{
    /// <summary>The longest line in bytes. The largest interaction there can be takes less, even with every character escaped.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int FirstBytes = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _start, _end;
    private bool _isAtBegin = true, _isAtEnd;

    /// <summary>The next line that is not blank, without its end.</summary>
    /// <returns>Null when there is none. The text is null when it is longer than <see cref="MaxBytes"/>; it is valid until the next call.</returns>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        while (await FindAsync(cancellationToken) is { } line)
        {
            if (line.Utf8 is not { } utf8 || utf8.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return line;
            }
        }

        return null;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private async ValueTask<Line?> FindAsync(CancellationToken cancellationToken)
    {
        var (searched, isTooLong) = (0, false);
        while (true)
        {
            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || _isAtEnd)
            {
                var end = length >= 0 ? _start + searched + length : _end;
                var line = isTooLong || end - _start > MaxBytes ? new Line(null) : new Line(_buffer.AsMemory(_start, end - _start));
                var isNothing = length < 0 && end == _start && !isTooLong;
                _start = length >= 0 ? end + 1 : _end;
                return isNothing ? null : line;
            }

            searched = _end - _start;
            if (searched > MaxBytes)
            {
                // Nobody will look at it; only its end is still to be found.
                (isTooLong, searched, _start, _end) = (true, 0, 0, 0);
            }

            await FillAsync(cancellationToken);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            var grown = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.CopyTo(grown, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = grown;
        }

        var read = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _isAtEnd = read == 0;
        _end += read;
        if (_isAtBegin && (_end >= Encoding.UTF8.Preamble.Length || _isAtEnd))
        {
            _isAtBegin = false;
            _start = _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        }
    }

    /// <summary>A line of a body.</summary>
    /// <param name="Utf8">Its text; null when it is too long.</param>
    public readonly record struct Line(ReadOnlyMemory<byte>? Utf8);
}
