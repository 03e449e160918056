namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class MentoringGrainTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly LearnerId _ana = workplace.NewLearner("ana");
    private readonly LearnerId _bo = workplace.NewLearner("bo");

    [Fact]
    public async Task Assign_WhatWasShown_IsInTheLogForEveryLearner()
    {
        var request = await PrepareAsync(capacity: 2);

        var assignment = (await Mentoring.Assign(request, Cancellation)).Assignment!;

        Assert.Equal([_ana, _bo], assignment.Pairs.Select(pair => pair.Learner));
        foreach (var pair in assignment.Pairs)
        {
            var shown = await workplace.Log.FindShownAsync(pair.Set, Cancellation);
            Assert.Equal((pair.Learner, request.Topic!.Value), (shown!.Ask.Asker!.Value, Assert.Single(shown.Ask.Topics)));
            Assert.Equal((pair.Mentor, assignment.Model, assignment.Position), (Assert.Single(shown.Learners), shown.Model, shown.Known));
            Assert.Equal(pair.Score, shown.Grounds.Single().Score);
        }
    }

    [Fact]
    public async Task Assign_OnePairAccepted_TakesFromTheMentorsRoom()
    {
        var request = await PrepareAsync(capacity: 2);
        var mentor = (await Mentoring.Assign(request, Cancellation)).Assignment!.Pairs[0].Mentor;
        await workplace.Learner(mentor).Put(new() { Id = mentor, CapacityPerWeek = 2 }, Cancellation);
        await workplace.Learner(mentor).Answer(await workplace.ShowAsync(mentor), new(mentor, AnswerKind.Accepted, mentor), Cancellation);
        Assert.True(await workplace.Tail.Reach(await workplace.Log.GetLastPositionAsync(Cancellation), Cancellation));

        var assignment = (await Mentoring.Assign(request, Cancellation)).Assignment!;

        Assert.Single(assignment.Pairs);
        Assert.Equal(UnmatchedReason.AllTaken, Assert.Single(assignment.Unmatched).Reason);
    }

    [Fact]
    public async Task Assign_TwiceTheSame_DiffersInTheSetsOnly()
    {
        var request = await PrepareAsync(capacity: 1);

        var (first, second) = ((await Mentoring.Assign(request, Cancellation)).Assignment!, (await Mentoring.Assign(request, Cancellation)).Assignment!);

        Assert.Equal(Text(first), Text(second));
        Assert.Empty(first.Pairs.Select(pair => pair.Set).Intersect(second.Pairs.Select(pair => pair.Set)));
    }

    [Fact]
    public async Task Assign_AWholeUnit_ServesThoseOfIt()
    {
        var request = await PrepareAsync(capacity: 2);
        var unit = workplace.NewId("unit");
        await workplace.TellAsync(new LearnerChanged(new() { Id = _bo, Unit = unit }, workplace.Now));

        var assignment = (await Mentoring.Assign(request with { Learners = null, Unit = unit }, Cancellation)).Assignment!;

        Assert.Equal(_bo, Assert.Single(assignment.Pairs).Learner);
    }

    [Fact]
    public async Task Assign_AUnitOfNobody_NamesIt()
    {
        var answer = await Mentoring.Assign(new() { Unit = "Nowhere" }, Cancellation);

        Assert.Null(answer.Assignment);
        Assert.Equal("There is nobody in unit 'Nowhere'.", answer.Detail);
    }

    private IMentoringGrain Mentoring => workplace.Grains.GetGrain<IMentoringGrain>(0);

    private async Task<AssignmentRequest> PrepareAsync(int capacity)
    {
        var topic = await workplace.MakeExpertAsync(workplace.NewLearner("expert"));
        await workplace.TellAsync(new LearnerChanged(new() { Id = _ana }, workplace.Now), new LearnerChanged(new() { Id = _bo }, workplace.Now));
        return new() { Learners = [_bo, _ana], Topic = topic, CapacityPerMentor = capacity };
    }

    private static string Text(Assignment assignment) => System.Text.Json.JsonSerializer.Serialize(
        assignment with { Position = 0, Pairs = [.. assignment.Pairs.Select(pair => pair with { Set = new("set") })] }, DomainJson.Options);
}
