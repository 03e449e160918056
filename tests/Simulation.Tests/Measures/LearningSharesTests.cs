namespace LearningGraph.Simulation.Tests;

public sealed class LearningSharesTests
{
    [Theory]
    [InlineData(60, 20, 10, 10, 100, 1)]
    [InlineData(20, 60, 10, 10, 100, 2)]
    [InlineData(20, 20, 30, 30, 100, 3)]
    [InlineData(10, 5, 45, 40, 100, 4)]
    [InlineData(5, 0, 35, 60, 200, 4)]
    [InlineData(5, 0, 35, 60, 100, 5)]
    public void Stage_FromShares_IsTheOneTheyReach(long classroom, long online, long archive, long peers, long needs, int stage) =>
        Assert.Equal(stage, new LearningShares(classroom, online, archive, peers, needs).Stage);

    [Fact]
    public void Shares_Known_AreOfWhatWasLearntAndOfNeeds()
    {
        LearningShares shares = new(10, 10, 20, 60, 120);

        Assert.Equal((0.8, 0.5), (shares.Autonomy, shares.PeerResolved));
    }

    [Fact]
    public void Shares_NothingLearnt_AreUndefined() => Assert.Equal((null, null, null), (new LearningShares().Autonomy, new LearningShares().PeerResolved, new LearningShares().Stage));
}
