using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LearningGraph.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningGraph.Api;

/// <summary>Tells how an experiment goes, as server-sent events (WHATWG HTML 9.2).</summary>
internal static class ExperimentEvents
{
    // A proxy that hears nothing for a minute hangs up; whoever listens wants to know sooner that the node is there.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(4);

    // Small replicates are done faster than anybody looks.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Tells what is new to the caller, until it is over.</summary>
    public static async Task<Results<ServerSentEventsResult<ExperimentStatus>, NoContent, ProblemHttpResult>> Get(
        ExperimentId id, IGrainFactory grains, TimeProvider clock, CancellationToken cancellationToken, [FromHeader(Name = "Last-Event-ID")] string? known = null)
    {
        var experiment = grains.GetGrain<IExperimentGrain>(id.Value);
        return await experiment.GetStatus(cancellationToken) is not { } status ? ExperimentEndpoints.NotFound(id)
            : status.IsOver && status.Tag == known ? TypedResults.NoContent()
            : TypedResults.ServerSentEvents(Follow(experiment, known, clock, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<ExperimentStatus>> Follow(
        IExperimentGrain experiment, string? known, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await experiment.Wait(known, Heartbeat, cancellationToken) is { } status)
        {
            var isNews = status.Tag != known;
            known = status.Tag;
            yield return new(status, status.IsOver ? "end" : isNews ? "progress" : "heartbeat") { EventId = status.Tag };
            if (status.IsOver)
            {
                yield break;
            }

            await Task.Delay(isNews ? Pause : TimeSpan.Zero, clock, cancellationToken);
        }
    }
}
