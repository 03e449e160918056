using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>A request's whole body in memory; what it holds is on the budget until it is disposed.</summary>
internal sealed class WholeBody(BodyBudget budget) : IDisposable
{
    private const int FirstBytes = 16 * 1024;

    private byte[] _buffer = [];
    private int _length;

    /// <summary>What was read.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    /// <summary>Reads to the end; the server ends a body that is larger than its address takes.</summary>
    /// <exception cref="BadHttpRequestException">It is too large, comes too slowly, or there is no room for it now.</exception>
    public async Task ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        do
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }
        }
        while (await body.ReadAsync(_buffer.AsMemory(_length), cancellationToken) is var read and > 0 && (_length += read) > 0);
    }

    public void Dispose()
    {
        budget.Return(_buffer.Length);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Grow()
    {
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(FirstBytes, _buffer.Length * 2));
        try
        {
            budget.Take(grown.Length - _buffer.Length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(grown);
            throw;
        }

        _buffer.AsSpan(0, _length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = grown;
    }
}
