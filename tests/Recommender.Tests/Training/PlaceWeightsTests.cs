namespace LearningGraph.Recommender.Tests;

public sealed class PlaceWeightsTests
{
    private const int Asked = 10;

    [Fact]
    public void Of_NothingShown_HasNoPlaces() => Assert.Throws<IndexOutOfRangeException>(() => PlaceWeights.Of([], Asked).At(0));

    [Fact]
    public void Of_LessSaidAtALaterPlace_CountsInInverseProportion()
    {
        // With ten more suggestions and one more answer a place: 90/189 and 45/189.
        var weights = PlaceWeights.Of([.. Enumerable.Range(0, 178).Select(set => Said(set < 89, set < 44))], Asked);

        Assert.Equal((1f, 2f), (weights.At(0), weights.At(1)));
    }

    [Fact]
    public void Of_HardlyAnythingSaidAtALaterPlace_CountsFourTimesAtMost()
    {
        var weights = PlaceWeights.Of([.. Enumerable.Range(0, 1_000).Select(_ => Said(true, false))], Asked);

        Assert.Equal((1f, 4f), (weights.At(0), weights.At(1)));
    }

    [Fact]
    public void Of_MoreSaidAtALaterPlace_CountsTheFirstOneMore() => Assert.True(PlaceWeights.Of([Said(false, true)], Asked).At(0) > 1);

    [Fact]
    public void Of_ShownOrSaidLater_IsNotKnown()
    {
        SaidOfShown[] before = [.. Enumerable.Range(0, 50).Select(set => Said(set < 25, set < 5))];
        var later = Enumerable.Range(0, 200).Select(_ => Said(false, true) with { ShownAfter = Asked + 1, SaidAfter = [SaidOfShown.Never, Asked + 1] });
        var answered = before.Select(set => set with { Answers = [set.Answers[0], AnswerKind.Accepted], SaidAfter = [set.SaidAfter[0], Math.Min(set.SaidAfter[1], Asked + 1)] });

        var weights = PlaceWeights.Of(before, Asked);

        Assert.Equal(weights.At(1), PlaceWeights.Of([.. before, .. later], Asked).At(1));
        Assert.Equal(weights.At(1), PlaceWeights.Of([.. answered], Asked).At(1));
        Assert.NotEqual(weights.At(1), PlaceWeights.Of([.. answered], Asked + 1).At(1));
    }

    private static SaidOfShown Said(params bool[] isSaid) => new(
        new(1, Workplace.Monday) { Set = new("set"), Asker = 0, Learners = [.. isSaid.Index().Select(said => said.Index)], Topics = [], Model = "model", Known = 0 },
        Known: 0,
        [.. isSaid.Select(said => said ? AnswerKind.Accepted : (AnswerKind?)null)],
        ShownAfter: 0,
        [.. isSaid.Select(said => said ? 0 : SaidOfShown.Never)]);
}
