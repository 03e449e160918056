using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>
/// Tells with every answer how long the node worked on it (W3C Server Timing), so that whoever measures from outside can tell the node from
/// the way to it; browsers show it too. Measured until the first byte of the answer.
/// </summary>
internal sealed class ServerTiming(TimeProvider clock)
{
    private const string Header = "Server-Timing";

    /// <summary>Runs around everything else.</summary>
    public Task TellAsync(HttpContext context, RequestDelegate next)
    {
        var started = clock.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Header] = string.Create(CultureInfo.InvariantCulture, $"node;dur={clock.GetElapsedTime(started).TotalMilliseconds:0.###}");
            return Task.CompletedTask;
        });
        return next(context);
    }
}
