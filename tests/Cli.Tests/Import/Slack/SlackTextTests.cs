namespace LearningGraph.Cli.Tests;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("<@U024BE7LH> how are you?", "@someone how are you?")]
    [InlineData("ask <@U1|ana> in <#C024BE91L|dba>", "ask @someone in #dba")]
    [InlineData("see <https://x.org/a?b=1&amp;c=2|the page>", "see the page")]
    [InlineData("see <https://x.org/a?b=1&amp;c=2>", "see https://x.org/a?b=1&c=2")]
    [InlineData("<!here> and <!subteam^S1|@dba> at <!date^1392734382^{date}|noon>", "@here and @dba at noon")]
    [InlineData("write to <mailto:ana@x.org|ana@x.org>", "write to @someone")]
    [InlineData("if a &lt; b &amp;&amp; c &gt; d", "if a < b && c > d")]
    [InlineData("  a < b\nb > c ", "a < b\nb > c")]
    [InlineData(null, "")]
    public void Clean_Marks_BecomeWhatAReaderSees(string? text, string expected) => Assert.Equal(expected, SlackText.Clean(text));

    [Theory]
    [InlineData("Why?", true)]
    [InlineData("为什么？", true)]
    [InlineData("See https://x.org/a?b=1", false)]
    [InlineData("Done.", false)]
    public void Asks_QuestionMarkOutsideOfAddresses_IsTrue(string text, bool expected) => Assert.Equal(expected, SlackText.Asks(text));
}
