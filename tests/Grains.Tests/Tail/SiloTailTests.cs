using LearningGraph.Recommender;

namespace LearningGraph.Grains.Tests;

[Collection(SharedWorkplace.Name)]
public sealed class SiloTailTests(Workplace workplace)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reach_APositionThatIsDurable_IsTrue()
    {
        var position = await workplace.AppendAsync(new InteractionRecorded(workplace.Happened(InteractionKind.Asked, workplace.NewLearner())));

        Assert.True(await workplace.Tail.Reach(position, Cancellation));
        Assert.True(workplace.Projections.Position >= position);
    }

    [Fact]
    public async Task Reach_APositionThatDoesNotExist_IsFalseAfterASecond()
    {
        var started = workplace.Clock.GetTimestamp();

        Assert.False(await workplace.Tail.Reach(long.MaxValue, Cancellation));

        Assert.InRange(workplace.Clock.GetElapsedTime(started), TimeSpan.FromSeconds(0.99), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Reach_WhileOthersWait_IsNotHeldUpByThem()
    {
        var waiting = Enumerable.Range(0, 100).Select(_ => workplace.Tail.Reach(long.MaxValue, Cancellation)).ToList();

        Assert.True(await workplace.Tail.Reach(0, Cancellation));

        Assert.All(waiting, wait => Assert.False(wait.IsCompleted));
        Assert.All(await Task.WhenAll(waiting), Assert.False);
    }

    [Fact]
    public async Task GetStatus_WhileFollowersAreHeld_ShowsTheLag()
    {
        Assert.True(await workplace.Tail.Reach(await workplace.Log.GetLastPositionAsync(Cancellation), Cancellation));
        TailStatus behind;
        using (workplace.Log.HoldFollowers())
        {
            await workplace.AppendAsync(new InteractionRecorded(workplace.Happened(InteractionKind.Asked, workplace.NewLearner())));
            behind = await workplace.Tail.GetStatus(Cancellation);
        }

        Assert.True(await workplace.Tail.Reach(behind.Durable, Cancellation));
        var caughtUp = await workplace.Tail.GetStatus(Cancellation);

        Assert.Equal(1, behind.Durable - behind.Applied);
        Assert.Equal(caughtUp.Durable, caughtUp.Applied);
    }

    [Fact]
    public async Task Follow_TheStoreFailsForAWhile_SaysWhyAndGoesOnAfterwards()
    {
        Assert.True(await workplace.Tail.Reach(await workplace.Log.GetLastPositionAsync(Cancellation), Cancellation));
        TailStatus failing;
        using (var failures = workplace.Log.FailFollowers(new StoreUnavailableException("The database cannot be read.")))
        {
            await workplace.AppendAsync(new InteractionRecorded(workplace.Happened(InteractionKind.Asked, workplace.NewLearner())));
            await failures.FailedAgain.WaitAsync(Cancellation);
            failing = await workplace.Tail.GetStatus(Cancellation);
        }

        Assert.True(await workplace.Tail.Reach(failing.Durable, Cancellation));
        var caughtUp = await workplace.Tail.GetStatus(Cancellation);

        Assert.Equal((1, "The database cannot be read."), (failing.Lag, failing.Fault));
        Assert.Equal((0, null), (caughtUp.Lag, caughtUp.Fault));
    }

    [Fact]
    public async Task Current_AfterAllThatHappenedHere_AnswersAsARebuildDoes()
    {
        var topic = await workplace.MakeExpertAsync(workplace.NewLearner("ana"));
        await workplace.Learner(workplace.NewLearner("bo")).Get(Cancellation);
        var end = await workplace.Log.GetLastPositionAsync(Cancellation);
        Assert.True(await workplace.Tail.Reach(end, Cancellation));

        // In pages of another size than the tail's.
        ProjectionWriter rebuild = new();
        while (rebuild.Current.Position < end)
        {
            rebuild.Apply(await workplace.Log.ReadAsync(rebuild.Current.Position, limit: 7, Cancellation));
        }

        SuggestionPipeline pipeline = new();
        Ask[] asks = [new() { Topics = [topic], Count = 50 }, new() { Text = "How does it work?", Count = 50 }];
        Assert.All(asks, ask => Assert.Equal(
            Text(pipeline.Suggest(ask, rebuild.Current, workplace.Now)), Text(pipeline.Suggest(ask, workplace.Projections, workplace.Now))));
    }

    private static string Text(IEnumerable<RankedLearner> ranked) => System.Text.Json.JsonSerializer.Serialize(ranked, DomainJson.Options);
}
