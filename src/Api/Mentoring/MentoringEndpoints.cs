using LearningGraph.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LearningGraph.Api;

/// <summary>Mentors for many learners at once.</summary>
internal static class MentoringEndpoints
{
    public static void MapMentoring(this IEndpointRouteBuilder routes) => routes.MapPost("/mentors:assign", PostAssignment)
        .WithTags("Mentoring")
        .WithSummary("Find mentors for many learners at once: who gets whom and why, and who is left and why")
        .WithDescription("""
            For 'learners', or everybody of a 'unit', a 'cohort', or both. By 'topic', or else by each learner's goals, or else by what that learner has asked about
            lately. 'mentors' are those to choose from; without it everybody who is found, but none of the learners. 'objective' mostPeople, the default, serves as
            many as possible, bestTotal makes the sum of the scores as large as possible. No mentor gets more than 'capacityPerMentor', or than the profile has room for this
            week. Pairs in 'avoid' are not made: with those of an answer before everybody gets somebody else. The same request gets the same pairs in whatever order
            people are named; ties go by id. Nothing is decided by it: each pair is a suggestion to the learner, and what becomes of it is told under its 'set'.
            'after' is a position that the answer must know.
            """)
        .RequireRateLimiting(Admission.ForAssignments);

    private static async Task<Results<Ok<Assignment>, ProblemHttpResult>> PostAssignment(
        AssignmentRequest request, IGrainFactory grains, CancellationToken cancellationToken, long after = 0)
    {
        await grains.ReachAsync(after, cancellationToken);
        var answer = await grains.GetGrain<IMentoringGrain>(0).Assign(request, cancellationToken);
        return answer.Assignment is { } assignment
            ? TypedResults.Ok(assignment)
            : TypedResults.Problem(answer.Detail, statusCode: StatusCodes.Status400BadRequest);
    }
}
