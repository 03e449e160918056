namespace LearningGraph.Domain.Tests;

public sealed class AskLedgerTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private static readonly SuggestionSetId Set = new("set-1");

    [Theory]
    [InlineData(AnswerKind.Helped)]
    [InlineData(AnswerKind.NotHelpful)]
    [InlineData(AnswerKind.Declined)]
    public void CountOpen_OnceTheAskIsAnsweredOtherwise_IsZero(AnswerKind closing)
    {
        var accepted = AskLedger.Empty.With(Answered(1, AnswerKind.Accepted, Monday));
        Assert.Equal(1, accepted.CountOpen(Monday));

        Assert.Equal(0, accepted.With(Answered(2, closing, Monday)).CountOpen(Monday));
    }

    [Fact]
    public void CountOpen_FourteenDaysAfterAccepting_IsZero()
    {
        var accepted = AskLedger.Empty.With(Answered(1, AnswerKind.Accepted, Monday));

        Assert.Equal(1, accepted.CountOpen(Monday.AddDays(14).AddTicks(-1)));
        Assert.Equal(0, accepted.CountOpen(Monday.AddDays(14)));
    }

    private static AnsweredRow Answered(long position, AnswerKind answer, DateTimeOffset at) => new(position, at, Set, Learner: 0, answer, By: 1);
}
