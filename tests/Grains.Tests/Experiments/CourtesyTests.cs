namespace LearningGraph.Grains.Tests;

public sealed class CourtesyTests
{
    private readonly List<TimeSpan> rests = [];
    private readonly Courtesy courtesy;
    private (TimeSpan Now, TimeSpan Used) time;

    public CourtesyTests() => courtesy = new(() => time, rests.Add);

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 9, 0)]
    [InlineData(10, 8, 40)]
    [InlineData(10, 0, 40)]
    [InlineData(100, 20, 250)]
    [InlineData(4, 0, 0)]
    public void GiveWay_SomeTimePassed_RestsWhereOthersHadTheProcessor(int passed, int own, int rest)
    {
        Work(passed, own);

        courtesy.GiveWay();

        Assert.Equal(rest == 0 ? [] : [TimeSpan.FromMilliseconds(rest)], rests);
    }

    [Fact]
    public void GiveWay_AfterARest_LooksOnlyAtWhatCameSince()
    {
        Work(passed: 20, own: 1);
        courtesy.GiveWay();

        Work(passed: 20, own: 20);
        courtesy.GiveWay();

        Assert.Single(rests);
    }

    [Fact]
    public void Begin_AfterWaitingForWork_DoesNotTakeItForOthers()
    {
        Work(passed: 1_000, own: 0);
        courtesy.Begin();
        Work(passed: 10, own: 10);

        courtesy.GiveWay();

        Assert.Empty(rests);
    }

    private void Work(int passed, int own) => time = (time.Now + TimeSpan.FromMilliseconds(passed), time.Used + TimeSpan.FromMilliseconds(own));
}
