namespace LearningGraph.Domain.Tests;

public sealed class AskTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    private static readonly Ask Ask = new() { Text = "How long does stout keep?" };

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void FindFault_CountInRange_IsNull(int count) => Assert.Null((Ask with { Count = count }).FindFault(Now));

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    [InlineData(-3)]
    public void FindFault_CountOutsideItsRange_NamesIt(int count) =>
        Assert.Equal($"count {count} is outside 1 to 50.", (Ask with { Count = count }).FindFault(Now));

    [Fact]
    public void FindFault_NeitherTextNorTopics_SaysWhatIsNeeded() =>
        Assert.Contains("text, topics", (Ask with { Text = " " }).FindFault(Now), StringComparison.Ordinal);
}
