namespace LearningGraph.Domain.Tests;

public sealed class InteractionTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private static readonly Interaction Asked = new() { Id = new("i-1"), Kind = InteractionKind.Asked, At = Now, Actor = new("ana") };

    [Fact]
    public void FindFault_OnTheEdges_IsNull()
    {
        Assert.Null((Asked with { At = Now.AddMinutes(5) }).FindFault(Now));
        Assert.Null((Asked with { Weight = double.Epsilon }).FindFault(Now));
        Assert.Null((Asked with { Title = new('x', 1_000), Text = new('x', 100_000) }).FindFault(Now));
        Assert.Null((Asked with { With = [.. Enumerable.Range(0, 100).Select(i => new LearnerId($"l-{i}"))] }).FindFault(Now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void FindFault_WeightOutsideItsRange_NamesIt(double weight) =>
        Assert.StartsWith("weight", (Asked with { Weight = weight }).FindFault(Now), StringComparison.Ordinal);

    [Fact]
    public void FindFault_HugeTitle_NamesItShortened()
    {
        var fault = (Asked with { Title = new('x', 1_000_000) }).FindFault(Now);

        Assert.Contains("title", fault, StringComparison.Ordinal);
        Assert.InRange(fault!.Length, 1, 200);
    }

    [Fact]
    public void FindFault_TooManyTopics_SaysHowMany() =>
        Assert.Contains(
            "101",
            (Asked with { Topics = [.. Enumerable.Range(0, 101).Select(i => new TopicId($"t-{i}"))] }).FindFault(Now),
            StringComparison.Ordinal);

    [Fact]
    public void Key_JoiningAGroup_IsTheGroups()
    {
        Assert.Equal(DecisionKey.Of(new GroupId("dba")), new InteractionRecorded(Asked with { Kind = InteractionKind.Joined, Group = new("dba") }).Key);
        Assert.Null(new InteractionRecorded(Asked with { Group = new("dba") }).Key);
    }
}
