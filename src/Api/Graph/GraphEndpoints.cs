using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Who taught whom, for the organisation as a whole.</summary>
internal static class GraphEndpoints
{
    public static void MapGraph(this IEndpointRouteBuilder routes)
    {
        var graph = routes.MapGroup("/graph").WithTags("Graph");

        graph.MapGet("/knowledge-flow", GetKnowledgeFlow)
            .WithSummary("Who taught whom: a graph with an edge from who taught to who learnt")
            .WithDescription("""
                'level' is what a node stands for: community (people connected by who taught whom), unit, topic (people whose field it is), or learner,
                which a setting has to allow. 'topic', 'group' and 'unit' keep only what is about it, happened in it, or had somebody of it on either side.
                'from' and 'to' are whole months: 2026-03, both included, or the first moment of a month, where 'to' ends. 'format' is json (as graphology
                reads it), graphml, gexf (1.3, with the times in which edges lived) or csv. No figure is about fewer people than the node's threshold,
                also not when answers are subtracted; what fewer people did is left out. Weights are measured at ranking time whatever the filters; 'asOf' is the
                month of it. 'after' is a position that the answer must know.
                """)
            .RefuseOtherParameters()
            .RequireRateLimiting(Admission.ForGraphs)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Results<Ok<KnowledgeFlow>, FlowFile, ProblemHttpResult>> GetKnowledgeFlow(
        IGrainFactory grains,
        CancellationToken cancellationToken,
        string? level = null,
        TopicId? topic = null,
        GroupId? group = null,
        string? unit = null,
        string? from = null,
        string? to = null,
        string? format = null,
        long after = 0)
    {
        var written = Choice.Read("format", format, FlowFormat.Json);
        var (first, last) = MonthRange.Read(from, to);
        FlowQuery query = new()
        {
            Level = Choice.Read("level", level, FlowLevel.Community),
            Topic = topic,
            Group = group,
            Unit = unit,
            From = first,
            To = last,
            WithSpells = written == FlowFormat.Gexf,
        };
        await grains.ReachAsync(after, cancellationToken);
        var answer = await grains.GetGrain<IFlowGrain>(0).Show(query, cancellationToken);
        return answer switch
        {
            { Flow: { } flow } when written == FlowFormat.Json => TypedResults.Ok(flow),
            { Flow: { } flow } => new FlowFile(flow, written),
            { Outcome: FlowOutcome.Off } => TypedResults.Problem(answer.Detail, statusCode: StatusCodes.Status403Forbidden),
            _ => TypedResults.Problem(answer.Detail, statusCode: StatusCodes.Status400BadRequest),
        };
    }
}
