using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Training models, and choosing which one answers.</summary>
internal static class ModelEndpoints
{
    private const string Training = "/models/training";

    public static void MapModels(this IEndpointRouteBuilder routes)
    {
        var models = routes.MapGroup("").WithTags("Models");

        models.MapGet("/models", GetModels)
            .WithSummary("All trained models, the newest first, and which ones answer: 'serving' ranks people, 'servingCommunities' groups to join");

        models.MapGet("/models/online", GetAcceptance)
            .WithSummary("How the suggestions that were shown were taken, by model and place")
            .WithDescription(
                "Of what was shown in the months 'from' to 'to': 2026-03, both included, or the first moment of a month, where 'to' ends. Shares come with 95 % intervals. No figure is about "
                + "fewer askers than the setting Privacy:K; months with too few count only where no months are named. Suggestions by and of people who may not be analysed do not count, "
                + "and of a long history only the latest 100,000 answers do.");

        models.MapGet("/models/{version}", GetModel)
            .WithSummary("What a model was trained on, what was chosen, and how it did beside every simpler ranker")
            .ProducesProblem(StatusCodes.Status404NotFound);

        models.MapPost("/models:train", PostTraining)
            .WithSummary("Train a model of people and one of communities on everything so far; one training at a time")
            .WithDescription("Answers at once; 'Location' tells how it goes. A model that passed its gate answers from then on, unless the setting Models:AutoPromote "
                + "is false. While one runs, asking for another changes nothing.");

        models.MapGet(Training, GetTraining)
            .WithSummary("How the training goes, or how the last one since the node's start ended")
            .ProducesProblem(StatusCodes.Status404NotFound);

        models.MapDelete(Training, DeleteTraining)
            .WithSummary("Stop the training that runs")
            .ProducesProblem(StatusCodes.Status404NotFound);

        models.MapPost("/models/{version}:promote", PostPromotion)
            .WithSummary("Let a model answer what its kind ranks, from the next question on")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);

        models.MapPost("/models:rollback", PostRollback)
            .WithSummary("Let that answer which did before; 'kind' is mentors, which is the default, or communities")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ModelListing>> GetModels(IGrainFactory grains, CancellationToken cancellationToken) =>
        TypedResults.Ok(await grains.GetGrain<IModelGrain>(0).List(cancellationToken));

    private static async Task<Ok<OnlineAcceptance>> GetAcceptance(
        IGrainFactory grains, CancellationToken cancellationToken, string? from = null, string? to = null)
    {
        var (first, last) = MonthRange.Read(from, to);
        return TypedResults.Ok(await grains.GetGrain<IAcceptanceGrain>(0).Measure(first, last, cancellationToken));
    }

    private static async Task<Results<Ok<StoredModel>, ProblemHttpResult>> GetModel(
        ModelVersion version, IGrainFactory grains, CancellationToken cancellationToken) =>
        (await grains.GetGrain<IModelGrain>(0).List(cancellationToken)).Models.FirstOrDefault(model => model.Version == version) is { } model
            ? TypedResults.Ok(model)
            : Problems.NotFound($"There is no model {version}.");

    private static async Task<Accepted<TrainingStatus>> PostTraining(IGrainFactory grains, CancellationToken cancellationToken) =>
        TypedResults.Accepted($"/v1{Training}", await grains.GetGrain<IModelGrain>(0).Train(cancellationToken));

    private static async Task<Results<Ok<TrainingStatus>, ProblemHttpResult>> GetTraining(IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IModelGrain>(0).GetTraining(cancellationToken) is { } status
            ? TypedResults.Ok(status)
            : Problems.NotFound("No training was asked for since the node's start.");

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteTraining(IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IModelGrain>(0).CancelTraining(cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotFound("No training runs.");

    private static async Task<Results<Ok<Promotion>, ProblemHttpResult>> PostPromotion(
        ModelVersion version, IGrainFactory grains, CancellationToken cancellationToken) =>
        Tell(await grains.GetGrain<IModelGrain>(0).Promote(version, cancellationToken));

    private static async Task<Results<Ok<Promotion>, ProblemHttpResult>> PostRollback(
        IGrainFactory grains, CancellationToken cancellationToken, string? kind = null)
    {
        var models = grains.GetGrain<IModelGrain>(0);
        return Tell(Choice.Read(nameof(kind), kind, ModelKind.Mentors) == ModelKind.Mentors
            ? await models.RollBack(cancellationToken)
            : await models.RollBackCommunities(cancellationToken));
    }

    private static Results<Ok<Promotion>, ProblemHttpResult> Tell(PromotionReceipt receipt) => receipt.Outcome switch
    {
        PromotionOutcome.Serves => TypedResults.Ok(new Promotion(receipt.Serving)),
        PromotionOutcome.Unknown => Problems.NotFound(receipt.Reason!),
        _ => TypedResults.Problem(receipt.Reason, statusCode: StatusCodes.Status409Conflict),
    };
}
