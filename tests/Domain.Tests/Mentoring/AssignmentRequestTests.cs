using System.Collections.Immutable;

namespace LearningGraph.Domain.Tests;

public sealed class AssignmentRequestTests
{
    private static readonly AssignmentRequest ForAna = new() { Learners = [new("ana")] };

    [Fact]
    public void FindFault_Learners_IsNone() => AssertFault(null, ForAna);

    [Fact]
    public void FindFault_UnitOrCohortOrBoth_IsNone()
    {
        AssertFault(null, new() { Unit = "Data" });
        AssertFault(null, new() { Cohort = "2026" });
        AssertFault(null, new() { Unit = "Data", Cohort = "2026" });
    }

    [Fact]
    public void FindFault_AsManyAsAreAllowed_IsNone() => AssertFault(
        null, new() { Learners = People(5_000), Mentors = People(5_000), CapacityPerMentor = 1_000, Avoid = Pairs(20_000) });

    [Fact]
    public void FindFault_OneTooMany_NamesTheField()
    {
        AssertFault("learners has 5001 entries; 5000 are allowed.", new() { Learners = People(5_001) });
        AssertFault("mentors has 5001 entries; 5000 are allowed.", ForAna with { Mentors = People(5_001) });
        AssertFault("avoid has 20001 entries; 20000 are allowed.", ForAna with { Avoid = Pairs(20_001) });
        AssertFault("capacityPerMentor 1001 is outside 1 to 1000.", ForAna with { CapacityPerMentor = 1_001 });
    }

    [Fact]
    public void FindFault_ALongUnitOrCohort_NamesIt()
    {
        Assert.StartsWith("unit 'xxx", new AssignmentRequest { Unit = new string('x', 1_001) }.FindFault(default), StringComparison.Ordinal);
        Assert.StartsWith("cohort 'xxx", new AssignmentRequest { Cohort = new string('x', 1_001) }.FindFault(default), StringComparison.Ordinal);
    }

    private static void AssertFault(string? fault, AssignmentRequest request) => Assert.Equal(fault, request.FindFault(default));

    private static ImmutableArray<LearnerId> People(int count) => [.. Enumerable.Range(0, count).Select(i => new LearnerId($"l-{i}"))];

    private static ImmutableArray<MentorPair> Pairs(int count) => [.. People(count).Select(learner => new MentorPair(learner, new("bo")))];
}
