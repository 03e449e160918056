using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Groups and who is in them.</summary>
internal static class GroupEndpoints
{
    public static void MapGroups(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/groups", GetGroups)
            .WithTags("Groups")
            .WithSummary("All groups by name, with how many members each has")
            .WithDescription("'search' finds names and ids by the beginnings of their words, without accents and case; 'topic' leaves only the groups whose "
                + "description names it. 'members' counts who may be analysed and joined for everybody to see; it is missing when they are fewer than the "
                + "node's threshold. " + Listing.Paging);

        var groups = routes.MapGroup("/groups/{groupId}").WithTags("Groups");

        groups.MapGet("", GetGroup)
            .WithSummary("The group's description")
            .ShowsTag()
            .ProducesProblem(StatusCodes.Status404NotFound);

        groups.MapPut("", PutGroup)
            .WithSummary("Replace the group's description")
            .WithDescription("Takes what GET returned; 'group' may be left out. Members come from joined and left interactions. "
                + "With 'source' it goes when that source is undone. The same again changes nothing." + Conditions.Description)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

        groups.MapGet("/members", GetMembers)
            .WithSummary("Everybody with a role in the group, ordered by id")
            .WithDescription("Who opted out of being suggested is shown only to the group's owners and to themselves: 'asker' tells who looks. " + Listing.Paging)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<ListedGroup>>> GetGroups(
        IGrainFactory grains, CancellationToken cancellationToken, string? search = null, TopicId? topic = null,
        int limit = Listing.DefaultLimit, string? cursor = null, long after = 0)
    {
        var query = Listing.Read(search, limit, cursor);
        await grains.ReachAsync(after, cancellationToken);
        var rows = await grains.GetGrain<IListingGrain>(0).ListGroups(query, topic, cancellationToken);
        return TypedResults.Ok(Page.Cut(rows, limit, row => Listing.Write(row.Name, row.Group.Value)));
    }

    private static async Task<Results<Ok<Group>, ProblemHttpResult>> GetGroup(
        GroupId groupId, IGrainFactory grains, HttpResponse response, CancellationToken cancellationToken) =>
        await grains.GetGrain<IGroupGrain>(groupId.Value).Get(cancellationToken) is { } group
            ? response.Show(group)
            : Problems.NotFound($"There is no description of group '{groupId}'.");

    private static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>, ProblemHttpResult>> PutGroup(
        GroupId groupId, Group group, IGrainFactory grains, CancellationToken cancellationToken, SourceId? source = null,
        [FromHeader(Name = "If-Match")] string? ifMatch = null, [FromHeader(Name = "If-None-Match")] string? ifNoneMatch = null)
    {
        Require.SameId(group.Id, groupId);
        var grain = grains.GetGrain<IGroupGrain>(groupId.Value);
        var put = group with { Id = groupId };
        var terms = Conditions.Read(source, ifMatch, ifNoneMatch);
        return terms is null
            ? await grains.AnswerAsync(await grain.Put(put, cancellationToken), cancellationToken)
            : await grains.AnswerAsync($"group '{groupId}'", terms, await grain.Describe(put, terms, cancellationToken), cancellationToken);
    }

    private static async Task<Results<Ok<Page<Membership>>, ProblemHttpResult>> GetMembers(
        GroupId groupId,
        IGrainFactory grains,
        CancellationToken cancellationToken,
        LearnerId? asker = null,
        int limit = Listing.DefaultLimit,
        LearnerId? cursor = null,
        long after = 0)
    {
        Listing.RequireLimit(limit);
        await grains.ReachAsync(after, cancellationToken);
        var grain = grains.GetGrain<IGroupGrain>(groupId.Value);
        var members = await grain.GetMembers(asker, cancellationToken);
        if (members.IsEmpty && await grain.Get(cancellationToken) is null)
        {
            return Problems.NotFound($"There is no group '{groupId}'.");
        }

        return TypedResults.Ok(Page.Cut(members.Where(member => cursor is null || member.Learner > cursor), limit, member => member.Learner.Value));
    }
}
