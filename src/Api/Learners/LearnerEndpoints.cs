using System.Collections.Immutable;
using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Profiles, mentors, ties, and being forgotten.</summary>
internal static class LearnerEndpoints
{
    public static void MapLearners(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/learners", GetLearners)
            .WithTags("Learners")
            .WithSummary("Everybody the node knows, by name")
            .WithDescription("Also who has no profile, under the id, and who opted out, marked 'recommendable': false: this is the directory for who keeps the "
                + "profiles, not for showing around. 'search' finds names and ids by the beginnings of their words, without accents and case; 'unit' leaves "
                + "only one organisational unit. " + Listing.Paging);

        var learners = routes.MapGroup("/learners/{learnerId}").WithTags("Learners");

        learners.MapGet("", GetLearner)
            .WithSummary("The learner's profile")
            .ShowsTag()
            .ProducesProblem(StatusCodes.Status404NotFound);

        learners.MapPut("", PutLearner)
            .WithSummary("Replace the learner's profile")
            .WithDescription("Takes what GET returned; 'learner' may be left out. Answers once this node's own suggestions know the change. "
                + "With 'source' it goes when that source is undone, leaves 'recommendable' and 'analysable' as they stand unless it names them, and answers 409 "
                + "for somebody who was erased: only a profile put without begins somebody new. "
                + "The same again changes nothing." + Conditions.Description)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

        learners.MapDelete("", EraseLearner)
            .WithSummary("Forget the person: id, profile and texts are deleted")
            .ProducesProblem(StatusCodes.Status404NotFound);

        learners.MapGet("/export", GetExport)
            .WithSummary("All that is held about the learner, as one document")
            .WithDescription(
                "The profile and its former versions, what the learner did and what was done for or to the learner, suggestions made to and of the learner, and answers. "
                + "Of what others wrote only what everybody may read.")
            .ProducesProblem(StatusCodes.Status404NotFound);

        learners.MapGet("/mentors", GetMentors)
            .WithSummary("Who could be a mentor to the learner, best first")
            .WithDescription("By 'topic', or else by the learner's goals, or else by what the learner has asked about lately. The score, in [0, 1], is the harmonic "
                + "mean of what the mentor has to give and of what the mentor would say to the learner: 'mentoring' and 'goals' of the profile, mentoring given before, "
                + "languages, and how many asks are open. Nobody of the learner's reporting line, unless a setting allows it, and nobody who is away, full, or does not want to. "
                + "'after' is a position that the answer must know; it waits at most a second.");

        learners.MapGet("/communities", GetCommunities)
            .WithSummary("Which groups the learner might join, best first, and why")
            .WithDescription(
                "Groups that the learner is not in and has not left: where members of the learner's groups are too, on topics the learner answers, asks, studies or "
                + "names, and with people the learner learnt from or helped inside. Somebody of whom nothing is known gets the largest. Reasons count only people who "
                + "may be named and memberships that everybody may read. 'count' is from 1 to 50; 'after' is a position that the answer must know; it waits at most a second.");

        learners.MapGet("/ties", GetTies)
            .WithSummary("The learner's strongest ties, strongest first")
            .WithDescription("A tie goes one way: 'taught' or 'learnt'. People who opted out are not named. 'after' is a position that the answer must know.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<ListedLearner>>> GetLearners(
        IGrainFactory grains, CancellationToken cancellationToken, string? search = null, string? unit = null,
        int limit = Listing.DefaultLimit, string? cursor = null, long after = 0)
    {
        var query = Listing.Read(search, limit, cursor);
        await grains.ReachAsync(after, cancellationToken);
        var rows = await grains.GetGrain<IListingGrain>(0).ListLearners(query, unit, cancellationToken);
        return TypedResults.Ok(Page.Cut(rows, limit, row => Listing.Write(row.Name, row.Learner.Value)));
    }

    private static async Task<Results<Ok<Learner>, ProblemHttpResult>> GetLearner(
        LearnerId learnerId, IGrainFactory grains, HttpResponse response, CancellationToken cancellationToken) =>
        await grains.GetGrain<ILearnerGrain>(learnerId.Value).Get(cancellationToken) is { } learner
            ? response.Show(learner)
            : Problems.NotFound($"There is no profile of learner '{learnerId}'.");

    private static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>, ProblemHttpResult>> PutLearner(
        LearnerId learnerId, Learner learner, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken, SourceId? source = null,
        [FromHeader(Name = "If-Match")] string? ifMatch = null, [FromHeader(Name = "If-None-Match")] string? ifNoneMatch = null)
    {
        Require.SameId(learner.Id, learnerId);
        var grain = grains.GetGrain<ILearnerGrain>(learnerId.Value);
        var put = learner with { Id = learnerId };
        var terms = Conditions.Read(source, ifMatch, ifNoneMatch);
        var kept = source is null ? OptOuts.None : await UnsaidOptOuts.ReadAsync(context);
        return terms is null
            ? await grains.AnswerAsync(await grain.Put(put, cancellationToken), cancellationToken)
            : await grains.AnswerAsync($"learner '{learnerId}'", terms, await grain.Describe(put, terms, kept, cancellationToken), cancellationToken);
    }

    private static async Task<Results<Ok<WriteReceipt>, Accepted<WriteReceipt>, ProblemHttpResult>> EraseLearner(
        LearnerId learnerId, IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<ILearnerGrain>(learnerId.Value).Erase(cancellationToken) is not { } position)
        {
            return Problems.NotFound($"There is no learner '{learnerId}'.");
        }

        return await grains.AnswerAsync(position, cancellationToken);
    }

    private static async Task<Results<Ok<LearnerExport>, ProblemHttpResult>> GetExport(
        LearnerId learnerId, IInteractionLog log, IGrainFactory grains, CancellationToken cancellationToken) =>
        await new LearnerExporter(learnerId, log, grains).ExportAsync(cancellationToken) is { } export
            ? TypedResults.Ok(export)
            : Problems.NotFound($"There is no learner '{learnerId}'.");

    private static async Task<Ok<SuggestionSet>> GetMentors(
        LearnerId learnerId, IGrainFactory grains, CancellationToken cancellationToken, TopicId? topic = null, int count = 5, long after = 0)
    {
        Require.Between("count", count, 1, Ask.MaxCount);
        await grains.ReachAsync(after, cancellationToken);
        return TypedResults.Ok(await grains.GetGrain<ISuggestionGrain>(0).SuggestMentors(learnerId, topic, count, cancellationToken));
    }

    private static async Task<Ok<CommunitySuggestionSet>> GetCommunities(
        LearnerId learnerId, IGrainFactory grains, CancellationToken cancellationToken, int count = 5, long after = 0)
    {
        Require.Between("count", count, 1, CommunitySuggestionSet.MaxCount);
        await grains.ReachAsync(after, cancellationToken);
        return TypedResults.Ok(await grains.GetGrain<ICommunityGrain>(0).Suggest(learnerId, count, cancellationToken));
    }

    private static async Task<Results<Ok<ImmutableArray<Tie>>, ProblemHttpResult>> GetTies(
        LearnerId learnerId, IGrainFactory grains, CancellationToken cancellationToken, int count = 10, long after = 0)
    {
        Require.Between("count", count, 1, Tie.MaxCount);
        await grains.ReachAsync(after, cancellationToken);
        return await grains.GetGrain<IFlowGrain>(0).FindTies(learnerId, count, cancellationToken) is { } ties
            ? TypedResults.Ok(ties)
            : Problems.NotFound($"There is no learner '{learnerId}'.");
    }
}
