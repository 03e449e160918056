namespace LearningGraph.Recommender.Tests;

/// <summary>Two blocks that share nobody: learners 0 to 5 are in groups 0 to 2, learners 6 to 11 in groups 3 to 5. The answer is known by hand.</summary>
public sealed class CollaborativeModelTests
{
    private static readonly MembershipMatrix Blocks = MembershipMatrix.Of(
        12, 6, from learner in Enumerable.Range(0, 12) from place in Enumerable.Range(0, 3) select (learner, ((learner / 6) * 3) + place));

    public static TheoryData<string> Models => ["ease", "item-knn", "rp3beta", "ials"];

    [Theory]
    [MemberData(nameof(Models))]
    public void Score_OneGroupOfABlock_RanksTheRestOfTheBlockFirst(string name)
    {
        var scores = Score(Fit(name, Blocks), [3]);

        Assert.True(Math.Min(scores[4], scores[5]) > scores[..3].Max() + 0.05, string.Join(' ', scores));
        Assert.All(scores[..3], score => Assert.InRange(score, -1e-3, 1e-3));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Score_NoGroups_IsAllZero(string name) => Assert.All(Score(Fit(name, Blocks), []), score => Assert.Equal(0, score));

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_LearnersInAnotherOrder_GivesTheSameScores(string name)
    {
        var turned = MembershipMatrix.Of(
            12, 6, from learner in Enumerable.Range(0, 12) from own in Blocks.GroupsOf(learner).ToArray() select (11 - learner, own));

        Assert.Equal(Score(Fit(name, Blocks), [0, 1]), Score(Fit(name, turned), [0, 1]), (left, right) => Math.Abs(left - right) < 1e-9);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_Twice_GivesTheSameBits(string name) => Assert.Equal(Score(Fit(name, Blocks), [0, 4]), Score(Fit(name, Blocks), [0, 4]));

    [Theory]
    [MemberData(nameof(Models))]
    public void Fit_EmptyMatrixAndEmptyGroups_ScoresNothing(string name)
    {
        Assert.Empty(Score(Fit(name, MembershipMatrix.Of(0, 0, [])), [], count: 0));
        Assert.Equal([0.0, 0.0], Score(Fit(name, MembershipMatrix.Of(1, 2, [])), [1], count: 2));
    }

    [Fact]
    public void Score_Ease_IsTheClosedForm()
    {
        // Within a block XᵀX + λI is 6·J + 6·I for λ = 6, whose inverse is (I - J/4) / 6: off the diagonal -1/4, on it 3/4, so B is 1/3.
        var scores = Score(Ease.Fit(Blocks, penalty: 6), [3]);

        Assert.Equal([0, 0, 0, 0, 1.0 / 3, 1.0 / 3], scores, (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void Score_ItemNeighbours_IsTheShrunkCosine()
    {
        // Six shared members of six and six: 6 / (6 + 6).
        Assert.Equal([0, 0.5, 0.5, 0, 0, 0], Score(ItemNeighbours.Fit(Blocks, neighbours: 5, shrinkage: 6), [0]));
        Assert.Equal([0, 0.5, 0, 0, 0, 0], Score(ItemNeighbours.Fit(Blocks, neighbours: 1, shrinkage: 6), [0]));
    }

    [Fact]
    public void Score_RandomWalk_IsTheChanceOverThePopularity()
    {
        // Half of the walks go to group 0 with its members 0 and 1, half to group 1 with member 0 alone; from there evenly on.
        var matrix = MembershipMatrix.Of(2, 3, [(0, 0), (0, 1), (1, 0), (1, 2)]);

        var plain = Score(RandomWalk.Fit(matrix, beta: 0), [0, 1], count: 3);
        var held = Score(RandomWalk.Fit(matrix, beta: 1), [0, 1], count: 3);

        Assert.Equal([0.5, 0.375, 0.125], plain, (left, right) => Math.Abs(left - right) < 1e-12);
        Assert.Equal([0.25, 0.375, 0.125], held, (left, right) => Math.Abs(left - right) < 1e-12);
    }

    [Fact]
    public void Score_Popularity_CountsMembers() => Assert.Equal([6, 6, 6, 6, 6, 6], Score(Popularity.Fit(Blocks), []));

    [Fact]
    public void Score_ImplicitFactors_SolvesTheNormalEquations()
    {
        // One learner in one group, one factor: with both sides settled x·y = (1 + α)·y² / ((1 + α)·y² + λ), the same from either side.
        var matrix = MembershipMatrix.Of(1, 1, [(0, 0)]);

        var score = Score(Fit(matrix, new(Factors: 1, Penalty: 0.5, Confidence: 1, Iterations: 200)), [0], count: 1)[0];

        // x = y there, so x² = 1 - λ / (1 + α).
        Assert.Equal(0.75, score, precision: 9);
    }

    [Fact]
    public void Fit_ParametersOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ease.Fit(Blocks, penalty: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ease.Fit(MembershipMatrix.Of(0, Ease.MostGroups + 1, []), penalty: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemNeighbours.Fit(Blocks, neighbours: 0, shrinkage: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ItemNeighbours.Fit(Blocks, neighbours: 1, shrinkage: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomWalk.Fit(Blocks, beta: -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomWalk.Fit(Blocks, beta: 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(Blocks, new FactorParameters(0, 1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(Blocks, new FactorParameters(1, 0, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(Blocks, new FactorParameters(1, 1, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit(Blocks, new FactorParameters(1, 1, 1, 0)));
    }

    private static ICollaborativeModel Fit(string name, MembershipMatrix matrix) => name switch
    {
        "ease" => Ease.Fit(matrix, penalty: 1),
        "item-knn" => ItemNeighbours.Fit(matrix, neighbours: 10, shrinkage: 0),
        "rp3beta" => RandomWalk.Fit(matrix, beta: 0.5),
        _ => Fit(matrix, new FactorParameters(Factors: 4, Penalty: 0.1, Confidence: 10, Iterations: 30)),
    };

    private static ImplicitFactors Fit(MembershipMatrix matrix, FactorParameters parameters) =>
        ImplicitFactors.Fit(matrix, parameters, seed: 1, TestContext.Current.CancellationToken);

    private static double[] Score(ICollaborativeModel model, int[] groups, int count = 6)
    {
        // What was there before must not matter.
        double[] scores = [.. Enumerable.Repeat(7.0, count)];
        model.Score(groups, scores);
        return scores;
    }
}
