using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Groups and who is in them.</summary>
internal static class GroupEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder routes)
    {
        var groups = routes.MapGroup("/groups/{groupId}").WithTags("Groups");

        groups.MapGet("", GetGroup)
            .WithSummary("The group's description")
            .ProducesProblem(StatusCodes.Status404NotFound);

        groups.MapPut("", PutGroup)
            .WithSummary("Replace the group's description")
            .WithDescription("Takes what GET returned; 'group' may be left out. Members come from joined and left interactions. "
                + "With 'source' it goes when that source is undone. The same again changes nothing.");

        groups.MapGet("/members", GetMembers)
            .WithSummary("Everybody with a role in the group, ordered by id")
            .WithDescription("Pages by 'limit' (1 to 1000) and 'cursor', which is 'next' of the page before.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Group>, ProblemHttpResult>> GetGroup(
        GroupId groupId, IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IGroupGrain>(groupId.Value).Get(cancellationToken) is { } group
            ? TypedResults.Ok(group)
            : Problems.NotFound($"There is no description of group '{groupId}'.");

    private static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>>> PutGroup(
        GroupId groupId, Group group, IGrainFactory grains, CancellationToken cancellationToken, SourceId? source = null)
    {
        Require.SameId(group.Id, groupId);
        var grain = grains.GetGrain<IGroupGrain>(groupId.Value);
        var put = group with { Id = groupId };
        var position = source is { } given ? await grain.PutFrom(given, put, cancellationToken) : await grain.Put(put, cancellationToken);
        return await grains.AnswerAsync(position, cancellationToken);
    }

    private static async Task<Results<Ok<Page<Membership>>, ProblemHttpResult>> GetMembers(
        GroupId groupId, IGrainFactory grains, CancellationToken cancellationToken, int limit = 100, LearnerId? cursor = null, long after = 0)
    {
        Require.Between("limit", limit, 1, 1000);
        await grains.ReachAsync(after, cancellationToken);
        var grain = grains.GetGrain<IGroupGrain>(groupId.Value);
        var members = await grain.GetMembers(cancellationToken);
        if (members.IsEmpty && await grain.Get(cancellationToken) is null)
        {
            return Problems.NotFound($"There is no group '{groupId}'.");
        }

        return TypedResults.Ok(Page.Cut(members.Where(member => cursor is null || member.Learner > cursor), limit, member => member.Learner.Value));
    }
}
