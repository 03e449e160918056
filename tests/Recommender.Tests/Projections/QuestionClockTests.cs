namespace LearningGraph.Recommender.Tests;

public sealed class QuestionClockTests
{
    [Fact]
    public void Read_TimesOutOfOrder_CountsQuestionsAtOrBefore()
    {
        QuestionClock clock = new();
        foreach (var at in new long[] { 10, 30, 20, 20 })
        {
            clock.Add(at);
        }

        Assert.Equal([0, 1, 3, 3, 4, 4], new long[] { 9, 10, 20, 29, 30, 99 }.Select(clock.Read));
    }
}
