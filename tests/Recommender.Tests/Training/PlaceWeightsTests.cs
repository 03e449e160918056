namespace LearningGraph.Recommender.Tests;

public sealed class PlaceWeightsTests
{
    [Fact]
    public void Of_NothingShown_HasNoPlaces() => Assert.Throws<IndexOutOfRangeException>(() => PlaceWeights.Of([]).At(0));

    [Fact]
    public void Of_LessSaidAtALaterPlace_CountsInInverseProportion()
    {
        // With ten more suggestions and one more answer a place: 90/189 and 45/189.
        var weights = PlaceWeights.Of([.. Enumerable.Range(0, 178).Select(set => Said(set < 89, set < 44))]);

        Assert.Equal((1f, 2f), (weights.At(0), weights.At(1)));
    }

    [Fact]
    public void Of_HardlyAnythingSaidAtALaterPlace_CountsFourTimesAtMost()
    {
        var weights = PlaceWeights.Of([.. Enumerable.Range(0, 1_000).Select(_ => Said(true, false))]);

        Assert.Equal((1f, 4f), (weights.At(0), weights.At(1)));
    }

    [Fact]
    public void Of_MoreSaidAtALaterPlace_CountsTheFirstOneMore() => Assert.True(PlaceWeights.Of([Said(false, true)]).At(0) > 1);

    private static SaidOfShown Said(params bool[] isSaid) => new(
        new(1, Workplace.Monday) { Set = new("set"), Asker = 0, Learners = [.. isSaid.Index().Select(said => said.Index)], Topics = [], Model = "model", Known = 0 },
        Known: 0,
        [.. isSaid.Select(said => said ? AnswerKind.Accepted : (AnswerKind?)null)],
        Until: 0);
}
