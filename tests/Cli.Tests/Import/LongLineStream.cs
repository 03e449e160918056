using System.Text;

namespace LearningGraph.Cli.Tests;

/// <summary>A file with one line of any length that nobody has to hold.</summary>
internal sealed class LongLineStream(string before, long length, string behind) : Stream
{
    private readonly MemoryStream head = new(Encoding.UTF8.GetBytes(before));
    private readonly MemoryStream tail = new(Encoding.UTF8.GetBytes(behind));
    private long left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (head.Read(buffer, offset, count) is var read and > 0)
        {
            return read;
        }

        if (left == 0)
        {
            return tail.Read(buffer, offset, count);
        }

        var part = (int)Math.Min(left, count);
        buffer.AsSpan(offset, part).Fill((byte)'x');
        left -= part;
        return part;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
