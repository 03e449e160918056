using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>
/// How many bytes of batches the node holds at once: a bound on requests alone would still let each of them be as large as a body may be.
/// Safe for use from many threads.
/// </summary>
internal sealed class BodyBudget
{
    /// <summary>What is parsed from a body takes a few times as much as the body.</summary>
    public const long MaxBytes = 64 * 1024 * 1024;

    private long _held;

    /// <summary>Holds more bytes.</summary>
    /// <exception cref="BadHttpRequestException">429: others hold too many.</exception>
    public void Take(int bytes)
    {
        if (Interlocked.Add(ref _held, bytes) > MaxBytes)
        {
            Return(bytes);
            throw new BadHttpRequestException(
                "Too many large batches are being sent at once; send this one again later, or smaller ones.", StatusCodes.Status429TooManyRequests);
        }
    }

    /// <summary>Gives bytes back.</summary>
    public void Return(int bytes) => Interlocked.Add(ref _held, -bytes);
}
