namespace LearningGraph.Cli.Tests;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "lines that are no entry", "0 lines that are no entry")]
    [InlineData(1, "lines that are no entry", "1 line that is no entry")]
    [InlineData(1, "acceptances of one's own answer", "1 acceptance of one's own answer")]
    [InlineData(1, "questions and answers whose owner was deleted", "1 question or answer whose owner was deleted")]
    [InlineData(1, "other posts", "1 other post")]
    [InlineData(1, "broader relations that are known already", "1 broader relation that is known already")]
    [InlineData(1, "direct conversations, which are not read", "1 direct conversation, which is not read")]
    [InlineData(1, "profiles of people who were erased on request", "1 profile of people who were erased on request")]
    [InlineData(1, "entries were sent", "1 entry was sent")]
    [InlineData(1, "asked", "1 asked")]
    [InlineData(1398, "answers", "1,398 answers")]
    public void Text_AnyNumber_AgreesWithWhatItCounts(long count, string plural, string text) => Assert.Equal(text, Counted.Text(count, plural));
}
