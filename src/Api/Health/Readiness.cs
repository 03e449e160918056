using LearningGraph.Grains;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Whether this node has caught up with its log once since it started; being a little behind later is normal. Safe for use from many threads.</summary>
public sealed class Readiness(IGrainFactory grains)
{
    private volatile bool _hasCaughtUp;

    /// <summary>Waits until the node has caught up; at once when it has already.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (await FindGapAsync(cancellationToken) is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Looks once more unless it is known already; waits at most a second.</summary>
    /// <returns>A sentence that says how far the node is; null when it has caught up.</returns>
    internal async ValueTask<string?> FindGapAsync(CancellationToken cancellationToken)
    {
        if (_hasCaughtUp)
        {
            return null;
        }

        var tail = grains.GetGrain<ITailGrain>(0);
        var status = await tail.GetStatus(cancellationToken);
        _hasCaughtUp = await tail.Reach(status.Durable, cancellationToken) || _hasCaughtUp;
        return _hasCaughtUp ? null : DescribeFault(status) ?? $"The node has read its log up to position {status.Applied} of {status.Durable}.";
    }

    /// <summary>A sentence that says why the node cannot read on; null when it can.</summary>
    internal static string? DescribeFault(TailStatus status) =>
        status.Fault is { } fault ? $"The node has read its log up to position {status.Applied} of {status.Durable} and tries to read on. {fault}" : null;

    /// <summary>Holds back what is below <c>/v1</c>: an answer from half a log would name who opted out later, and others than the same question before.</summary>
    internal async Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/v1") && await FindGapAsync(context.RequestAborted) is { } gap)
        {
            await Problems.NotReady(gap, context.Response).ExecuteAsync(context);
            return;
        }

        await next(context);
    }
}
