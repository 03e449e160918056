namespace LearningGraph.Cli.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("no markup at all", "no markup at all")]
    [InlineData("<p>One</p>\n\n<p>Two &amp; <em>three</em></p>\n", "One\nTwo & three")]
    [InlineData("a<br>b<br/>c", "a\nb\nc")]
    [InlineData("<ul><li>x</li><li>y</li></ul>", "x\ny")]
    [InlineData("<a href=\"http://example.org/?a=1&amp;b=2\">link</a>ed", "linked")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("&lt;b&gt; is a tag", "<b> is a tag")]
    [InlineData("so<!-- <p>not</p> -->me", "some")]
    [InlineData("an unfinished <tag", "an unfinished <tag")]
    [InlineData("  many \n  spaces ", "many spaces")]
    [InlineData("&#233;t&eacute;", "été")]
    public void Of_Html_IsTextThatAReaderSees(string html, string text) => Assert.Equal(text, PlainText.Of(html));

    [Fact]
    public void Of_Preformatted_KeepsLinesAndIndentation() =>
        Assert.Equal("See:\nif (a)\n    b();\nDone", PlainText.Of("<p>See:</p><pre><code>if (a)\n    b();\n</code></pre><p>Done</p>"));
}
