namespace LearningGraph.Recommender.Tests;

public sealed class FlowClockTests
{
    [Fact]
    public void AgeOf_Months_IsCountedFromTheMiddleOfRunsOfEnoughWhoAsked()
    {
        var place = new Workplace()
            .OnMonth(1).Asked("q-1", by: "ana").Asked("q-2", by: "ana")
            .OnMonth(2).Asked("q-3", by: "bo").Asked("q-4", by: "ana")
            .OnMonth(3).Asked("q-5", by: "ana").Asked("q-6", by: "bo")
            .OnMonth(4).Asked("q-7", by: "ana");

        var clock = FlowClock.Of(place.Projections.Tables, people: 2);

        Assert.Equal([4, 4, 1, 0, 0], Enumerable.Range(1, 5).Select(month => clock.AgeOf(new Month(2026, month).Index)));
    }

    [Fact]
    public void AgeOf_NobodyAsked_IsNothing() => Assert.Equal(0, FlowClock.Of(new Workplace().Projections.Tables, people: 1).AgeOf(0));
}
