namespace LearningGraph.Recommender.Tests;

public sealed class TieFinderTests
{
    [Fact]
    public void FindStrongest_BothDirections_AreTwoTiesStrongestFirst()
    {
        var place = new Workplace()
            .Asked("q-1", by: "bo", topics: "sql").Answered("q-1", by: "ana")
            .Asked("q-2", by: "bo", topics: "sql").Answered("q-2", by: "ana")
            .Asked("q-3", by: "ana", topics: "go").Answered("q-3", by: "bo");

        var ties = Find(place, "ana");

        Assert.Equal([("bo", TieDirection.Taught, "sql"), ("bo", TieDirection.Learnt, "go")], ties.Select(Describe));
        Assert.Equal(ties.OrderByDescending(tie => tie.Weight), ties);
    }

    [Fact]
    public void FindStrongest_OneAnswer_WeighsWhatIsLeftAfterTheQuestionsSince()
    {
        var place = new Workplace().Asked("q-1", by: "bo", topics: "sql").Answered("q-1", by: "ana", weight: 0.5);
        var answered = place.Now;
        for (var i = 0; i < 150; i++)
        {
            place.Asked($"later-{i}", by: "cy");
        }

        var tie = Assert.Single(Find(place, "ana"));

        // (1 + 150/50)^-1/2 is a half.
        Assert.Equal((0.25, answered), (tie.Weight, tie.Last));
    }

    [Fact]
    public void FindStrongest_AcceptedByWhoLearnt_WeighsTwice()
    {
        var place = new Workplace()
            .Asked("q-1", by: "bo").Answered("q-1", by: "ana").Accepted("q-1", by: "bo", from: "ana")
            .Asked("q-2", by: "cy").Answered("q-2", by: "dee").Accepted("q-2", by: "bo", from: "dee");

        Assert.Equal(2 * Lesson.Fading.Of(1), Assert.Single(Find(place, "ana")).Weight, precision: 6);
        Assert.Equal(1, Assert.Single(Find(place, "dee")).Weight);
    }

    [Fact]
    public void FindStrongest_ThanksWithoutAnAnswer_AreNoTie()
    {
        var place = new Workplace().Asked("q-1", by: "bo").Accepted("q-1", by: "bo", from: "ana");

        Assert.Empty(Find(place, "ana"));
    }

    [Fact]
    public void FindStrongest_MentoringSeveral_TiesEachOfThem()
    {
        var place = new Workplace().Mentored("ana", with: "cy bo ana", topics: "sql");

        Assert.Equal([("bo", TieDirection.Taught, "sql"), ("cy", TieDirection.Taught, "sql")], Find(place, "ana").Select(Describe));
        Assert.Equal([("ana", TieDirection.Learnt, "sql")], Find(place, "cy").Select(Describe));
    }

    [Fact]
    public void FindStrongest_PrivateAnswer_IsOnesOwn()
    {
        var place = new Workplace().Asked("q-1", by: "bo", visibility: Visibility.Private).Answered("q-1", by: "ana", visibility: Visibility.Private);

        Assert.Single(Find(place, "bo"));
    }

    [Fact]
    public void FindStrongest_OthersWhoOptedOutOrAreErased_AreNotNamed()
    {
        var place = new Workplace().Mentored("ana", with: "bo cy dee eva", topics: "sql");
        place.Profile(new() { Id = new("bo"), Recommendable = false });
        place.Profile(new() { Id = new("cy"), Analysable = false });
        place.Erased("dee");

        Assert.Equal([new("eva")], Find(place, "ana").Select(tie => tie.Learner));
    }

    [Fact]
    public void FindStrongest_WhoOptedOutOfAnalysis_HasNone()
    {
        var place = new Workplace().Mentored("ana", with: "bo", topics: "sql").Profile(new() { Id = new("ana"), Analysable = false });

        Assert.Empty(Find(place, "ana"));
        Assert.Empty(Find(place, "bo"));
    }

    [Fact]
    public void FindStrongest_WhoIsNotRecommendable_SeesOwnTies()
    {
        var place = new Workplace().Mentored("ana", with: "bo", topics: "sql").Profile(new() { Id = new("ana"), Recommendable = false });

        Assert.Single(Find(place, "ana"));
    }

    [Fact]
    public void FindStrongest_SomebodyUnknownOrErased_IsNull()
    {
        var place = new Workplace().Mentored("ana", with: "bo", topics: "sql").Erased("ana");

        Assert.Null(TieFinder.FindStrongest(new("ana"), 10, place.Projections));
        Assert.Null(TieFinder.FindStrongest(new("nobody"), 10, place.Projections));
    }

    [Fact]
    public void FindStrongest_Retracted_IsGone()
    {
        var place = new Workplace().Asked("q-1", by: "bo").Answered("q-1", by: "ana").Retracted(2);

        Assert.Empty(Find(place, "ana"));
    }

    [Fact]
    public void FindStrongest_ManyTopics_NamesTheFiveHeaviest()
    {
        var place = new Workplace().Mentored("ana", with: "bo", topics: "f e d c b a").Mentored("ana", with: "bo", topics: "z");

        Assert.Equal("z a b c d", string.Join(' ', Assert.Single(Find(place, "ana")).Topics));
    }

    [Fact]
    public void FindStrongest_Count_CutsTheWeakest()
    {
        var place = new Workplace().Mentored("ana", with: "bo cy", topics: "sql").Mentored("ana", with: "cy", topics: "sql");

        Assert.Equal(new("cy"), Assert.Single(TieFinder.FindStrongest(new("ana"), 1, place.Projections)!.Value).Learner);
    }

    private static System.Collections.Immutable.ImmutableArray<Tie> Find(Workplace place, string learner) =>
        TieFinder.FindStrongest(new(learner), Tie.MaxCount, place.Projections)!.Value;

    private static (string, TieDirection, string) Describe(Tie tie) => (tie.Learner.Value, tie.Direction, string.Join(' ', tie.Topics));
}
