using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Experiments: what would happen if a community were seeded this way or that.</summary>
internal static class ExperimentEndpoints
{
    private const string Experiments = "/experiments";
    private const string Experiment = Experiments + "/{id}";

    // Experiments last minutes; whoever asks every second learns nothing sooner.
    private static readonly TimeSpan FullWait = TimeSpan.FromMinutes(1);

    public static void MapExperiments(this IEndpointRouteBuilder routes)
    {
        var experiments = routes.MapGroup("").WithTags("Experiments");

        experiments.MapPost(Experiments, PostExperiment)
            .WithSummary("Play a scenario: strategies of seeding a community, compared on the same people and the same luck")
            .WithDescription(
                "Answers once the experiment is durable; 'Location' tells how it goes. With the header 'Idempotency-Key' the caller chooses its id (1 to 100 letters, digits, hyphens, underscores "
                + "and dots), and asking again for the same changes nothing. Experiments take turns, a replicate at a time, in processes of the lowest priority; as many at once as the setting "
                + "Experiments:Workers says. 429 says that as many run or wait already as Experiments:MaxUnfinished and Experiments:MaxUnfinishedTicks allow. A scenario that starts 'live' is about this node's own people as they are now, without those who may not be analysed.")
            .ProducesProblem(StatusCodes.Status409Conflict);

        experiments.MapGet(Experiments, GetExperiments)
            .RefuseOtherParameters()
            .WithSummary("All experiments, the latest first")
            .WithDescription(Listing.Paging);

        experiments.MapGet(Experiments + "/schema", GetSchema)
            .WithSummary("The JSON schema of a scenario: every parameter with its range and default");

        experiments.MapGet(Experiment, GetExperiment)
            .WithSummary("What was asked for, how it goes, and what the replicates done so far say")
            .ProducesProblem(StatusCodes.Status404NotFound);

        experiments.MapGet(Experiment + "/report", GetReport)
            .WithSummary("The report alone, as the command line writes it: equal scenarios have equal bytes once they have ended")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound);

        experiments.MapGet(Experiment + "/events", ExperimentEvents.Get)
            .WithSummary("How it goes, as server-sent events, until it is over")
            .WithDescription(
                "An event 'progress' for each change, at most some ten in a second, with the status as its data; 'heartbeat' when nothing changed for some seconds; the last one is 'end'. Whoever comes "
                + "back with 'Last-Event-ID' is told only what is new, and 204 when nothing more will come.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound);

        experiments.MapGet(Experiment + "/replicates.csv", ReplicateFile.Get)
            .RequireRateLimiting(Admission.ForTables)
            .WithSummary("Every replicate that counts so far: a line for each of its strategies, a column for each measure")
            .WithDescription("On a live workplace founderNumbers holds only those whom the report names at that moment.")
            .Produces(StatusCodes.Status200OK, contentType: ReplicateFile.ContentType)
            .ProducesProblem(StatusCodes.Status404NotFound);

        experiments.MapPost(Experiment + ":pause", PostPause)
            .WithSummary("Let an experiment wait; the replicates that were begun still count")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

        experiments.MapPost(Experiment + ":resume", PostResume)
            .WithSummary("Let an experiment go on that waits")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

        experiments.MapDelete(Experiment, DeleteExperiment)
            .WithSummary("Cancel an experiment that runs or waits (200; what is done stays), or remove one that is over (204)")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The answer about an experiment that is not there.</summary>
    public static ProblemHttpResult NotFound(ExperimentId id) => Problems.NotFound($"There is no experiment '{id}'.");

    private static async Task<Results<Accepted<ExperimentStatus>, ProblemHttpResult>> PostExperiment(
        Scenario scenario, IGrainFactory grains, HttpResponse response, CancellationToken cancellationToken, [FromHeader(Name = "Idempotency-Key")] string? key = null)
    {
        var receipt = await grains.GetGrain<IExperimentListGrain>(0).Ask(scenario, ReadId(key), cancellationToken);
        return receipt.Outcome switch
        {
            ExperimentOutcome.Taken or ExperimentOutcome.Repeated => TypedResults.Accepted($"/v1{Experiments}/{receipt.Status!.Id}", receipt.Status),
            ExperimentOutcome.Impossible => throw new BadHttpRequestException(receipt.Reason!),
            ExperimentOutcome.Full => Problems.Full(receipt.Reason, FullWait, response),
            _ => TypedResults.Problem(receipt.Reason, statusCode: StatusCodes.Status409Conflict),
        };
    }

    private static async Task<Ok<Page<ExperimentStatus>>> GetExperiments(
        IGrainFactory grains, CancellationToken cancellationToken, int limit = Listing.DefaultLimit, string? cursor = null)
    {
        Listing.RequireLimit(limit);
        var all = await grains.GetGrain<IExperimentListGrain>(0).List(cancellationToken);
        var rest = cursor is null ? all : ExperimentCursor.Read(cursor).Rest(all);
        return TypedResults.Ok(Page.Cut(rest, limit, ExperimentCursor.Write));
    }

    private static FileContentHttpResult GetSchema() => TypedResults.Bytes(ScenarioSchema.Read(), "application/schema+json");

    private static async Task<Results<Ok<ExperimentAnswer>, ProblemHttpResult>> GetExperiment(ExperimentId id, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var experiment = grains.GetGrain<IExperimentGrain>(id.Value);
        return await experiment.GetDetail(cancellationToken) is { } detail ? TypedResults.Ok(ExperimentAnswer.Of(detail.Status, detail.Scenario, detail.Report))
            : await experiment.GetStatus(cancellationToken) is { } status ? TypedResults.Ok(ExperimentAnswer.Of(status, scenario: null, report: null))
            : NotFound(id);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetReport(ExperimentId id, IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IExperimentGrain>(id.Value).GetDetail(cancellationToken) is not { } detail ? NotFound(id)
        : detail.Report is { } report ? TypedResults.Bytes(ReportJson.Write(report), "application/json")
        : Problems.NotFound($"Experiment '{id}' has no report before its first replicate is done.");

    private static async Task<Results<Ok<ExperimentStatus>, ProblemHttpResult>> PostPause(ExperimentId id, IGrainFactory grains, CancellationToken cancellationToken) =>
        Tell(id, ExperimentState.Paused, await grains.GetGrain<IExperimentGrain>(id.Value).Pause(cancellationToken));

    private static async Task<Results<Ok<ExperimentStatus>, ProblemHttpResult>> PostResume(ExperimentId id, IGrainFactory grains, CancellationToken cancellationToken) =>
        Tell(id, ExperimentState.Running, await grains.GetGrain<IExperimentGrain>(id.Value).Resume(cancellationToken));

    private static async Task<Results<Ok<ExperimentStatus>, NoContent, ProblemHttpResult>> DeleteExperiment(
        ExperimentId id, IGrainFactory grains, CancellationToken cancellationToken)
    {
        var experiment = grains.GetGrain<IExperimentGrain>(id.Value);
        return await experiment.Delete(cancellationToken) is not { } before ? NotFound(id)
            : before.IsOver ? TypedResults.NoContent()
            : await experiment.GetStatus(cancellationToken) is { } after ? TypedResults.Ok(after)
            : NotFound(id);
    }

    // Whoever resumes one that has just ended has what was wanted.
    private static Results<Ok<ExperimentStatus>, ProblemHttpResult> Tell(ExperimentId id, ExperimentState wanted, ExperimentStatus? status) =>
        status is null ? NotFound(id)
        : status.State == wanted || (wanted == ExperimentState.Running && status.State == ExperimentState.Ended) ? TypedResults.Ok(status)
        : TypedResults.Problem($"Experiment '{id}' is over: it {Describe(status.State)}.", statusCode: StatusCodes.Status409Conflict);

    private static string Describe(ExperimentState state) => state switch
    {
        ExperimentState.Failed => "failed",
        ExperimentState.Cancelled => "was cancelled",
        _ => "has ended",
    };

    private static ExperimentId? ReadId(string? key) =>
        key is null ? null
        : ExperimentId.TryParse(key, null, out var id) ? id
        : throw new BadHttpRequestException(
            $"Idempotency-Key {Quoted.Text(key)} is not the id of an experiment: 1 to 100 letters, digits, hyphens, underscores and dots, the first one no dot.");
}
