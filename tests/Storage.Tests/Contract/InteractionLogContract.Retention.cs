namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    // Days count from Monday; what happened before this one is old.
    private static readonly DateTimeOffset Cutoff = Sample.Monday.AddDays(100);

    [Fact]
    public async Task Forget_OldAndYoung_LeavesTheYoung()
    {
        await Append(At(1, Sample.Asked("old", "ana", "old")), At(100, Sample.Asked("young", "ana", "young")), At(200, Sample.Asked("younger", "ana")));

        var receipt = await Forget();

        Assert.Equal(("asked 1", 0, 4), (Describe(receipt.Forgotten), receipt.Remaining, receipt.Position));
        var rows = await ReadRows();
        Assert.Equal([new("young"), new("younger")], rows.OfType<InteractionRow>().Select(row => row.Id));
        AssertUndone(rows[^1], null, -1, 1);
        Assert.Null(await Log.FindAsync(new("old"), Cancellation));
    }

    [Fact]
    public async Task Forget_NothingOld_AddsNothing()
    {
        await Append(At(100, Sample.Asked("young")));

        Assert.Equal(new ForgetReceipt(Forgotten.Nothing, 0, Position: 1), await Forget());
    }

    [Fact]
    public async Task Forget_ThenTheSameIds_AreDuplicatesAndBringNothingBack()
    {
        var asked = At(1, Sample.Asked("old", "ana", "text"));
        await Append(asked, Sample.Shown with { At = Sample.Monday });
        await Forget();

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(asked));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(At(200, Sample.Asked("old", "bo"))));
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Shown with { At = Cutoff }));
        Assert.Equal(AppendOutcome.UnknownSubject, await AppendOne(At(200, Sample.Retracted("i-2", "old"))));
        Assert.All(await ReadRows(), row => Assert.IsType<UndoneRow>(row));
    }

    [Fact]
    public async Task Forget_EverythingThereIs_LeavesALogWhoseEndIsRead()
    {
        // No fold holds a set that was shown, so no fold hears of it; the log has an end all the same.
        await Append(Sample.Shown);

        await Forget();
        await Reopen();

        Assert.Equal(await Log.GetLastPositionAsync(Cancellation), (await ReadRows())[^1].Position);
    }

    [Fact]
    public async Task Forget_OneOfEach_CountsByKindAndLeavesProfilesAndErasures()
    {
        await Append([.. Sample.All, Sample.Profile("dan")]);
        var expected = "answered 1, sets 1, answers 1";
        Assert.Equal(expected, Describe(await Log.CountForgettableAsync(Cutoff, Cancellation)));

        Assert.Equal(expected, Describe((await Forget()).Forgotten));

        Assert.Equal(
            [typeof(LearnerRow), typeof(GroupRow), typeof(TopicRow), typeof(ErasedRow), typeof(LearnerRow), typeof(UndoneRow), typeof(UndoneRow)],
            (await ReadRows()).Select(row => row.GetType()));
        Assert.Null(await Log.FindShownAsync(Sample.Shown.Set, Cancellation));
        Assert.Equal("", Describe(await Log.CountForgettableAsync(Cutoff, Cancellation)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(100, false)]
    public async Task Forget_ReplacedProfile_GoesWhenItIsOld(int day, bool goes)
    {
        await Append(
            Sample.Profile("ana", "before") with { At = Sample.Monday.AddDays(day) }, Sample.Profile("ana", "now") with { At = Sample.Monday.AddDays(day) });

        Assert.Equal(goes ? 1 : 0, (await Forget()).Forgotten.Descriptions);

        Assert.Equal(goes ? ["now"] : ["before", "now"], (await ReadRows()).OfType<LearnerRow>().Select(row => row.Profile!.Name));
    }

    [Fact]
    public async Task Undo_DescriptionWhosePredecessorWasForgotten_WithdrawsIt()
    {
        await Append(Sample.Profile("ana", "before"), Sample.Profile("ana", "slack") with { Source = Slack });
        await Forget();

        await UndoAll(Slack);

        Assert.Null((await ReadRows()).OfType<LearnerRow>().Last().Profile);
    }

    // Letters of one person in one group, J joined, L left, each with its day; what is kept afterwards.
    [Theory]
    [InlineData("J1", "J1")]
    [InlineData("J1 L2", "")]
    [InlineData("J1 L2 J3", "J3")]
    [InlineData("J1 J2", "J1 J2")]
    [InlineData("J1 L200", "L200")]
    [InlineData("J1 L200 J201", "L200 J201")]
    [InlineData("L2 J1", "")]
    [InlineData("L2 J1 J3", "J3")]
    [InlineData("J1 L2 L3 J200", "J200")]
    [InlineData("L1 J2", "J2")]
    public async Task Forget_Membership_KeepsTheJoiningOfWhoIsStillAMember(string happened, string kept)
    {
        var steps = happened.Split(' ');
        await Append([.. steps.Select(Step)]);
        var counted = await Log.CountForgettableAsync(Cutoff, Cancellation);

        var receipt = await Forget();

        Assert.Equal(kept, string.Join(' ', (await ReadRows()).OfType<InteractionRow>().Select(row => row.Id.Value)));
        Assert.Equal(Describe(counted), Describe(receipt.Forgotten));

        static LogEntry Step(string step) => At(
            int.Parse(step[1..], System.Globalization.CultureInfo.InvariantCulture),
            new InteractionRecorded(Sample.Joined(step, "ana", "dba").Interaction with { Kind = step[0] == 'J' ? InteractionKind.Joined : InteractionKind.Left }));
    }

    [Fact]
    public async Task Forget_MembershipsOfOthers_DoNotCount()
    {
        await Append(
            At(1, Sample.Joined("i-1", "ana", "dba")), At(2, Left("i-2", "bo", "dba")), At(3, Left("i-3", "ana", "ux")), At(4, Left("i-4", "ana", "dba")), At(5, Sample.Retracted("i-5", "i-4")));

        await Forget();

        Assert.Equal([new("i-1")], (await ReadRows()).OfType<InteractionRow>().Select(row => row.Id));

        static InteractionRecorded Left(string id, string actor, string group) =>
            new(Sample.Joined(id, actor, group).Interaction with { Kind = InteractionKind.Left });
    }

    [Fact]
    public async Task Forget_RetractedJoining_Goes()
    {
        await Append(At(1, Sample.Joined("i-1", "ana", "dba")), At(2, Sample.Retracted("i-2", "i-1")));

        Assert.Equal("joined 1, retracted 1", Describe((await Forget()).Forgotten));
    }

    [Fact]
    public async Task Forget_RetractionOfSomethingYoung_StaysWithIt()
    {
        await Append(At(200, Sample.Asked("i-1")), At(1, Sample.Retracted("i-2", "i-1")));

        Assert.Equal("", Describe((await Forget()).Forgotten));
    }

    [Fact]
    public async Task Forget_RetractionOfSomethingKept_IsStillFolded()
    {
        await Append(At(1, Sample.Asked("i-1")), At(200, Sample.Retracted("i-2", "i-1")));

        Assert.Equal("asked 1", Describe((await Forget()).Forgotten));

        Assert.Equal(1, (await ReadRows()).OfType<InteractionRow>().Single().Retracts);
    }

    [Fact]
    public async Task Forget_AnswersAboutOneSuggestion_GoTogether()
    {
        await Append(Answer("set-1", 1), Answer("set-1", 2), Answer("set-2", 1), Answer("set-2", 200), Answer("set-3", 200));

        Assert.Equal(2, (await Log.ForgetAsync(Cutoff, 1, Cancellation)).Forgotten.SuggestionAnswers);
        Assert.Equal(0, (await Forget()).Forgotten.Total);

        Assert.Equal(["set-2", "set-2", "set-3"], (await ReadRows()).OfType<AnsweredRow>().Select(row => row.Set.Value));
        AssertUndone((await Log.ReadDecisionsAsync(DecisionKey.Of(new LearnerId("bo")), 0, Cancellation))[^1], NodeKind.Learner, 0, 1, 2);

        static LogEntry Answer(string set, int day) =>
            new SuggestionAnswered(new(set), new(new("bo"), day == 1 ? AnswerKind.Accepted : AnswerKind.Helped, new("ana")), Sample.Monday.AddDays(day));
    }

    [Fact]
    public async Task Forget_InStepsWithAKillBetween_EndsWhereOneStepDoes()
    {
        await Append([.. Enumerable.Range(0, 25).Select(i => At(i % 2 == 0 ? 1 : 200, Sample.Asked($"i-{i}", "ana", "text")))]);

        var first = await Log.ForgetAsync(Cutoff, 5, Cancellation);
        Log = await Store.ReopenAfterKillAsync();
        var second = await Log.ForgetAsync(Cutoff, 5, Cancellation);
        var third = await Log.ForgetAsync(Cutoff, 5, Cancellation);

        Assert.Equal([(5, 8), (5, 3), (3, 0)], ((ForgetReceipt[])[first, second, third]).Select(step => ((int)step.Forgotten.Total, (int)step.Remaining)));
        Assert.Equal(12, (await ReadRows()).OfType<InteractionRow>().Count());
    }

    [Fact]
    public async Task Forget_OfASource_IsNoLongerCountedThere()
    {
        await Append(At(1, From(Slack, Sample.Asked("i-1"))), At(200, From(Slack, Sample.Asked("i-2"))));

        await Forget();

        Assert.Equal(1, (await Log.GetSourcesAsync(null, 10, Cancellation)).Single().Interactions);
        Assert.Equal(1, (await Log.UndoAsync(Slack, 10, Cancellation))!.Retracted);
    }

    private async Task<ForgetReceipt> Forget() => await Log.ForgetAsync(Cutoff, 100_000, Cancellation);

    private static string Describe(Forgotten forgotten) => string.Join(", ", forgotten.Interactions
        .Select(count => (Name: count.Key.ToString().ToLowerInvariant(), Count: count.Value))
        .Concat([(Name: "sets", Count: forgotten.SuggestionSets), (Name: "answers", Count: forgotten.SuggestionAnswers), (Name: "descriptions", Count: forgotten.Descriptions)])
        .Where(count => count.Count > 0)
        .Select(count => $"{count.Name} {count.Count}"));
}
