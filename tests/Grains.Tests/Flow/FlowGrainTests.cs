namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class FlowGrainTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IFlowGrain Flow => workplace.Grains.GetGrain<IFlowGrain>(0);

    [Fact]
    public async Task Show_WhatWasJustTold_IsKnown()
    {
        var (unit, position) = await TeachAsync();

        var answer = await Flow.Show(new() { Level = FlowLevel.Unit, Unit = unit }, Cancellation);

        Assert.Equal((FlowOutcome.Shown, unit), (answer.Outcome, Assert.Single(answer.Flow!.Nodes).Key));
        Assert.InRange(answer.Flow.Attributes.Position, position, long.MaxValue);
    }

    [Fact]
    public async Task Show_AfterSuggestionsWereShown_KnowsThePositionAndTellsTheSame()
    {
        var (unit, _) = await TeachAsync();
        var before = await Flow.Show(new() { Level = FlowLevel.Unit, Unit = unit }, Cancellation);
        var shown = await workplace.TellAsync(new SuggestionsShown(new(workplace.NewId("set")), workplace.Now, new Ask { Text = "?" }, [], "model", 0));

        var after = await Flow.Show(new() { Level = FlowLevel.Unit, Unit = unit }, Cancellation);

        Assert.InRange(after.Flow!.Attributes.Position, shown, long.MaxValue);
        Assert.Equal(before.Flow!.Edges.Single().Attributes.Weight, after.Flow.Edges.Single().Attributes.Weight);
    }

    [Fact]
    public async Task Show_ManyAtOnce_AllAnswerTheSame()
    {
        var (unit, _) = await TeachAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Flow.Show(new() { Level = FlowLevel.Unit, Unit = unit }, Cancellation)));

        Assert.Single(answers.Select(answer => answer.Flow!.Edges.Single().Attributes.Weight).Distinct());
    }

    [Fact]
    public async Task Show_Learners_IsOffUnlessASettingAllowsIt() =>
        Assert.Equal(FlowOutcome.Off, (await Flow.Show(new() { Level = FlowLevel.Learner }, Cancellation)).Outcome);

    [Fact]
    public async Task Show_UnknownUnit_SaysSo()
    {
        var answer = await Flow.Show(new() { Unit = "never heard" }, Cancellation);

        Assert.Equal((FlowOutcome.Unknown, null, "unit 'never heard' is not known; no profile names it."), (answer.Outcome, answer.Flow, answer.Detail));
    }

    [Fact]
    public async Task FindTies_SomebodyErased_IsNull()
    {
        var ana = workplace.NewLearner();
        await workplace.MakeExpertAsync(ana);
        Assert.Single((await Flow.FindTies(ana, 10, Cancellation))!.Value);

        var position = await workplace.Learner(ana).Erase(Cancellation);
        Assert.True(await workplace.Tail.Reach(position!.Value, Cancellation));

        Assert.Null(await Flow.FindTies(ana, 10, Cancellation));
    }

    // Eight of a new unit, each of whom mentors the next.
    private async Task<(string Unit, long Position)> TeachAsync()
    {
        var unit = workplace.NewId("unit");
        LearnerId[] people = [.. Enumerable.Range(0, 8).Select(i => new LearnerId($"{unit}-{i}"))];
        await workplace.TellAsync([.. people.Select(LogEntry (id) => new LearnerChanged(new() { Id = id, Unit = unit }, workplace.Now))]);
        var position = await workplace.TellAsync([.. people.Select((id, i) =>
            workplace.Happened(InteractionKind.Mentored, id) with { With = [people[(i + 1) % people.Length]] })]);
        return (unit, position);
    }
}
