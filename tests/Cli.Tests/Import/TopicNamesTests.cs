namespace LearningGraph.Cli.Tests;

public sealed class TopicNamesTests
{
    [Theory]
    [InlineData("<sql><index-tuning>", "sql,index-tuning")]
    [InlineData("|sql|index-tuning|", "sql,index-tuning")]
    [InlineData("<c#><c#>", "c#")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Split_EitherForm_GivesEachTopicOnce(string? tags, string topics) =>
        Assert.Equal(topics, string.Join(',', TopicNames.Split(tags)));

    [Fact]
    public void Read_NamesThatAreNoIds_AreLeftOut() =>
        Assert.Equal([new TopicId("sql")], TopicNames.Read([null, " ", "sql", new string('x', 201)]));

    [Fact]
    public void Read_MoreThanTheLimit_KeepsTheFirst() =>
        Assert.Equal(Limits.Topics, TopicNames.Read(Enumerable.Range(0, 150).Select(number => $"t{number}")).Length);
}
