using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LearningGraph.Recommender;

namespace LearningGraph.Kernels;

/// <summary>Mentors for everybody of a workplace at once.</summary>
public class MentorKernel
{
    private readonly MentorPlanner planner = new(new());
    private Projections projections = null!;
    private ImmutableArray<LearnerId> learners;

    /// <summary>How many learners get a mentor.</summary>
    [Params(100, 5_000)]
    public int Learners { get; set; }

    /// <summary>Folds the log.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        projections = SampleLog.Generate().Fold();
        learners = [.. Enumerable.Range(0, int.MaxValue).Select(number => projections.FindLearnerId(number)).TakeWhile(id => id is not null).Take(Learners).Select(id => id!.Value)];
    }

    /// <summary>Each with own goals, from everybody, so that hardly two share a ranking.</summary>
    [Benchmark]
    public int PlanByGoals() => Plan(new() { Learners = learners, Mentors = learners });

    /// <summary>All for one topic, from everybody: one ranking, and as many pairs as there may be.</summary>
    [Benchmark]
    public int PlanOneTopic() => Plan(new() { Learners = learners, Mentors = learners, Topic = new(projections.Tables.Topics.IdOf(0)!) });

    private int Plan(AssignmentRequest request) =>
        planner.Plan(request, learners, projections, DateTimeOffset.UnixEpoch, SuggestionRules.Default, CancellationToken.None).Pairs.Length;
}
