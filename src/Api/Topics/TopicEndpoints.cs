using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Topics, how they lie to each other, who knows them, and what is still open.</summary>
internal static class TopicEndpoints
{
    public static void MapTopics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/topics", GetTopics)
            .WithTags("Topics")
            .WithSummary("All topics by name; one that was merged into another is found as that one")
            .WithDescription("'search' finds names, ids and synonyms by the beginnings of their words, without accents and case; a row says which "
                + "other name 'matched'. 'parent' leaves only its children. 'questions' and 'answers' count what everybody may read, of people who may be "
                + "analysed; each is missing when fewer people than the node's threshold asked, or answered. " + Listing.Paging);

        var topics = routes.MapGroup("/topics/{topicId}").WithTags("Topics");

        topics.MapGet("", GetTopic)
            .WithSummary("The topic's names and where it belongs")
            .WithDescription("A topic that was merged into another shows its own description; 'mergedInto' names the one that stands for it.")
            .ShowsTag()
            .ProducesProblem(StatusCodes.Status404NotFound);

        topics.MapPut("", PutTopic)
            .WithSummary("Replace the topic's names and where it belongs")
            .WithDescription("Takes what GET returned; 'topic' may be left out. 'mergedInto' lets another topic stand for this one everywhere, in the past "
                + "too; a PUT without it takes that back. Who renames a topic puts the old name among the synonyms to have it found. "
                + "With 'source' it goes when that source is undone. The same again changes nothing." + Conditions.Description)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

        topics.MapGet("/related", GetRelated)
            .WithSummary("The topic's parent, what is related to it, its children, and what was merged into it")
            .WithDescription("A relation holds whichever of the two names it. Ordered by relation, then by id. " + Listing.Paging)
            .ProducesProblem(StatusCodes.Status404NotFound);

        topics.MapGet("/experts", GetExperts)
            .WithSummary("Who knows the topic, best first, and why")
            .WithDescription("The same as an ask about the topic. 'after' is a position that the answer must know; it waits at most a second.")
            .ProducesProblem(StatusCodes.Status404NotFound);

        topics.MapGet("/questions", GetQuestions)
            .WithSummary("Open questions on the topic that nobody has answered, oldest first")
            .WithDescription("Pages by 'limit' (1 to 100) and 'cursor', which is 'next' of the page before.");
    }

    private static async Task<Results<Ok<Topic>, ProblemHttpResult>> GetTopic(
        TopicId topicId, IGrainFactory grains, HttpResponse response, CancellationToken cancellationToken) =>
        await grains.GetGrain<ITopicGrain>(topicId.Value).Get(cancellationToken) is { } topic
            ? response.Show(topic)
            : Problems.NotFound($"There is no description of topic '{topicId}'.");

    private static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>, ProblemHttpResult>> PutTopic(
        TopicId topicId, Topic topic, IGrainFactory grains, TimeProvider clock, CancellationToken cancellationToken, SourceId? source = null,
        [FromHeader(Name = "If-Match")] string? ifMatch = null, [FromHeader(Name = "If-None-Match")] string? ifNoneMatch = null)
    {
        Require.SameId(topic.Id, topicId);
        var proposed = topic with { Id = topicId };
        Require.Valid(proposed, clock);
        var terms = Conditions.Read(source, ifMatch, ifNoneMatch);
        var grain = grains.GetGrain<ITopicGrain>(topicId.Value);
        if (await grain.FindCycle(proposed, cancellationToken) is { } cycle)
        {
            return TypedResults.Problem(cycle, statusCode: StatusCodes.Status409Conflict);
        }

        return terms is null
            ? await grains.AnswerAsync(await grain.Put(proposed, cancellationToken), cancellationToken)
            : await grains.AnswerAsync($"topic '{topicId}'", terms, await grain.Describe(proposed, terms, cancellationToken), cancellationToken);
    }

    private static async Task<Ok<Page<ListedTopic>>> GetTopics(
        IGrainFactory grains, CancellationToken cancellationToken, string? search = null, TopicId? parent = null,
        int limit = Listing.DefaultLimit, string? cursor = null, long after = 0)
    {
        var query = Listing.Read(search, limit, cursor);
        await grains.ReachAsync(after, cancellationToken);
        var rows = await grains.GetGrain<IListingGrain>(0).ListTopics(query, parent, cancellationToken);
        return TypedResults.Ok(Page.Cut(rows, limit, row => Listing.Write(row.Name, row.Topic.Value)));
    }

    private static async Task<Results<Ok<Page<RelatedTopic>>, ProblemHttpResult>> GetRelated(
        TopicId topicId, IGrainFactory grains, CancellationToken cancellationToken, int limit = Listing.DefaultLimit, string? cursor = null, long after = 0)
    {
        Listing.RequireLimit(limit);
        var behind = cursor is null ? (RelationCursor?)null : RelationCursor.Read(cursor);
        await grains.ReachAsync(after, cancellationToken);
        return await grains.GetGrain<ITopicGrain>(topicId.Value).GetRelated(cancellationToken) is { } related
            ? TypedResults.Ok(Page.Cut(related.Where(topic => behind?.IsBefore(topic) != false), limit, RelationCursor.Write))
            : Problems.NotFound($"Nobody has named topic '{topicId}' yet.");
    }

    private static async Task<Results<Ok<SuggestionSet>, ProblemHttpResult>> GetExperts(
        TopicId topicId, IGrainFactory grains, CancellationToken cancellationToken, int count = 5, long after = 0)
    {
        Require.Between("count", count, 1, Ask.MaxCount);
        await grains.ReachAsync(after, cancellationToken);
        if (!await grains.GetGrain<ITopicGrain>(topicId.Value).IsKnown(cancellationToken))
        {
            return Problems.NotFound($"Nothing ever named the topic '{topicId}'.");
        }

        Ask ask = new() { Topics = [topicId], Count = count };
        return TypedResults.Ok(await grains.GetGrain<ISuggestionGrain>(0).Suggest(ask, cancellationToken));
    }

    private static async Task<Ok<Page<OpenQuestion>>> GetQuestions(
        TopicId topicId, IGrainFactory grains, CancellationToken cancellationToken, int limit = 20, string? cursor = null, long after = 0)
    {
        Require.Between("limit", limit, 1, 100);
        var behind = cursor is null ? (QuestionCursor?)null : QuestionCursor.Read(cursor);
        await grains.ReachAsync(after, cancellationToken);

        // The first page is what nearly everybody reads, so only a later one looks at all that are open.
        var count = behind is null ? limit + 1 : int.MaxValue;
        var questions = await grains.GetGrain<ITopicGrain>(topicId.Value).GetOpenQuestions(count, cancellationToken);
        return TypedResults.Ok(Page.Cut(behind?.Rest(questions) ?? questions, limit, QuestionCursor.Write));
    }
}
