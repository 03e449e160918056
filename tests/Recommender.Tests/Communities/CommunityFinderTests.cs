using System.Collections.Immutable;

namespace LearningGraph.Recommender.Tests;

public sealed class CommunityFinderTests
{
    private const int People = 3;

    [Fact]
    public void Suggest_MembersOfOwnGroupsAreElsewhereToo_NamesTheGroupAndTheOwnJoin()
    {
        var place = Crowd(new Workplace(), "dba", "a", 5);
        Crowd(Crowd(place, "sql", "a", 4), "cooking", "z", 6).Describe(new Group { Id = new("dba"), Name = "DBA guild" }).Joined("dba", by: "ana");
        place.Flush();
        var join = place.Projections.Position;

        var first = Suggest(place, "ana")[0];

        Assert.Equal(("sql", "members of DBA guild are often here too"), (first.Group.Value, first.Reasons[0].Text));
        Assert.Equal([join], first.Reasons[0].Evidence);
    }

    [Fact]
    public void Suggest_FewerSharedMembersThanAFigureNeeds_GivesNoReasonByThem()
    {
        var place = Crowd(Crowd(Crowd(new Workplace(), "dba", "a", 5), "sql", "b", 5), "sql", "a", People - 1).Joined("dba", by: "ana");

        Assert.DoesNotContain(Suggest(place, "ana").SelectMany(group => group.Reasons), reason => reason.Text.Contains("often here", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggest_AGroupSmallerThanAFigureNeeds_TellsNothingOfWhoElseIsInIt()
    {
        // Only bo is in both; that ana is beside bo in the one must not raise the other.
        var place = Crowd(Crowd(new Workplace(), "dba", "a", 5), "quiet", "q", 1).Joined("dba", by: "bo").Joined("secret", by: "bo").Joined("dba", by: "ana");

        var scores = Suggest(place, "ana").ToDictionary(group => group.Group.Value, group => group.Score);

        Assert.Equal(scores["quiet"], scores["secret"]);
    }

    [Fact]
    public void Suggest_PeopleLearntFromAreMembers_CountsThemWithTheirJoins()
    {
        var place = new Workplace();
        foreach (var (number, helper) in "bo cy dee".Split(' ').Index())
        {
            place.Asked($"q-{number}", by: "ana").Answered($"q-{number}", by: helper).Joined("guild", by: helper);
        }

        var reason = Suggest(place, "ana").Single().Reasons[0];

        Assert.Equal("3 people you learnt from are members", reason.Text);
        Assert.Equal([9, 6, 3], reason.Evidence);
    }

    [Theory]
    [InlineData(Visibility.Members)]
    [InlineData(Visibility.Private)]
    public void Suggest_AMembershipThatIsNotOpen_IsNotCounted(Visibility visibility)
    {
        var place = new Workplace().Asked("q-1", by: "ana").Answered("q-1", by: "bo").Joined("guild", by: "bo", visibility);

        Assert.Equal(["has 1 member"], Suggest(place, "ana").Single().Reasons.Select(reason => reason.Text));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Suggest_SomebodyWhoOptedOut_IsNotCountedAmongThePeopleInside(bool recommendable, bool analysable)
    {
        var place = new Workplace().Asked("q-1", by: "ana").Answered("q-1", by: "bo").Joined("guild", by: "bo")
            .Profile(new() { Id = new("bo"), Recommendable = recommendable, Analysable = analysable });

        Assert.DoesNotContain(Suggest(place, "ana").Single().Reasons, reason => reason.Text.Contains("learnt", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggest_SomebodyErased_IsNotCounted()
    {
        var place = new Workplace().Asked("q-1", by: "ana").Answered("q-1", by: "bo").Joined("guild", by: "bo").Joined("guild", by: "cy").Erased("bo");

        Assert.Equal("has 1 member", Suggest(place, "ana").Single().Reasons.Single().Text);
    }

    [Fact]
    public void Suggest_PeopleHelped_AreToldApartFromThoseLearntFrom()
    {
        var place = new Workplace()
            .Asked("q-1", by: "bo").Answered("q-1", by: "ana").Joined("guild", by: "bo")
            .Asked("q-2", by: "ana").Answered("q-2", by: "cy").Joined("guild", by: "cy");

        Assert.Equal("1 person you learnt from and 1 you helped are members", Suggest(place, "ana").Single().Reasons[0].Text);
    }

    [Fact]
    public void Suggest_ATopicThatTheLearnerAnswersOn_CountsTheAnswers()
    {
        var place = new Workplace().Asked("q-1", by: "bo", topics: "sql").Answered("q-1", by: "ana").Asked("q-2", by: "cy", topics: "sql").Answered("q-2", by: "ana")
            .Describe(new Group { Id = new("guild"), Topics = [new("sql")] }).Describe(new Topic { Id = new("sql"), Name = "SQL" });

        var reason = Suggest(place, "ana").Single().Reasons.Single();

        Assert.Equal("is about SQL, which you answered 2 questions on", reason.Text);
        Assert.Equal([4, 2], reason.Evidence);
    }

    [Fact]
    public void Suggest_GoalStrengthQuestionCourse_EachHasItsSentence()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "rust").Completed("c-1", by: "ana", topics: "excel")
            .Profile(new() { Id = new("ana"), Goals = [new("go")], Topics = [new("sql")] });
        foreach (var topic in "rust excel go sql".Split(' '))
        {
            place.Describe(new Group { Id = new($"{topic}-circle"), Topics = [new(topic)] });
        }

        Assert.Equal(
            [
                "excel-circle: is about excel, on which you completed a course in March 2026", "go-circle: is about go, one of your goals",
                "sql-circle: is about sql, one of your strengths", "rust-circle: is about rust, which you asked 1 question on",
            ],
            Suggest(place, "ana").Select(group => $"{group.Group}: {group.Reasons.Single().Text}"));
    }

    [Fact]
    public void Suggest_ATopicThatWasMerged_CountsAsTheOneItBecame()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "postgres")
            .Describe(new Group { Id = new("guild"), Topics = [new("postgresql")] })
            .Describe(new Topic { Id = new("postgres"), MergedInto = new("postgresql") }).Describe(new Topic { Id = new("postgresql") });

        Assert.Equal("is about postgresql, which you asked 1 question on", Suggest(place, "ana").Single().Reasons.Single().Text);
    }

    [Fact]
    public void Suggest_GroupsJoinedOwnedOrLeft_AreNotAmongThem()
    {
        var place = new Workplace().Own("owned", "Owned", owner: "ana", topics: "")
            .Joined("member", by: "ana").Joined("left", by: "ana").Left("left", by: "ana").Joined("open", by: "bo").Joined("left", by: "bo");

        Assert.Equal(["open"], Suggest(place, "ana").Select(group => group.Group.Value));
    }

    [Fact]
    public void Suggest_AGroupJoinedAgain_IsNotAmongThem()
    {
        var place = new Workplace().Joined("guild", by: "ana").Left("guild", by: "ana").Joined("guild", by: "ana").Joined("guild", by: "bo");

        Assert.Empty(Suggest(place, "ana"));
    }

    [Theory]
    [InlineData("nobody-knows-me")]
    [InlineData("fresh")]
    public void Suggest_NothingIsKnownOfTheLearner_GivesTheLargestAndSaysSo(string learner)
    {
        var place = Crowd(Crowd(Crowd(new Workplace(), "small", "s", 1), "large", "l", 4), "middle", "m", 2).Profile(new() { Id = new("fresh") });

        var suggested = Suggest(place, learner);

        Assert.Equal(["large", "middle", "small"], suggested.Select(group => group.Group.Value));
        Assert.Equal(
            ["has 4 members, more than most groups; nothing is known yet of what you do", "has 2 members; nothing is known yet of what you do", "has 1 member; nothing is known yet of what you do"],
            suggested.Select(group => group.Reasons.Single().Text));
    }

    [Fact]
    public void Suggest_EqualScores_AreInOrderOfIds()
    {
        var place = new Workplace().Joined("b", by: "bo").Joined("c", by: "bo").Joined("a", by: "bo");

        Assert.Equal(["a", "b"], Suggest(place, "ana", count: 2).Select(group => group.Group.Value));
    }

    [Fact]
    public void Suggest_NothingEverHappened_IsEmpty() => Assert.Empty(Suggest(new Workplace(), "ana"));

    [Fact]
    public void Suggest_EveryGroupHasAReasonAndScoresNeverRise()
    {
        var suggested = Suggest(Crowd(Crowd(Crowd(new Workplace(), "dba", "a", 5), "sql", "a", 4), "cooking", "z", 6).Joined("dba", by: "ana"), "ana");

        Assert.All(suggested, group => Assert.NotEmpty(group.Reasons));
        Assert.Equal(suggested.Select(group => group.Score).OrderDescending(), suggested.Select(group => group.Score));
    }

    [Fact]
    public void Suggest_TheLogCutIntoOtherPages_GivesTheSameAnswer()
    {
        var entries = RandomLog.Draw(seed: 5, length: 600);

        Assert.Equal(Texts(RandomLog.Fold(entries, 1_000)), Texts(RandomLog.Fold(entries, 7)));
    }

    [Fact]
    public void Suggest_TakenOverFromAnEarlierPosition_AnswersAsFromScratch()
    {
        var place = new Workplace().Joined("guild", by: "bo");
        var before = CommunityFinder.Of(place.Projections, People);
        place.Joined("circle", by: "bo");

        var after = CommunityFinder.Of(place.Projections, People, before);

        Assert.Equal(["circle", "guild"], after.Suggest(new("ana"), 5).Select(group => group.Group.Value));
        Assert.Equal(place.Projections.Position, after.Position);
    }

    [Fact]
    public void Suggest_JoinedAgainInTheOpenAfterHidingIt_Counts()
    {
        var place = new Workplace().Asked("q-1", by: "ana").Answered("q-1", by: "bo").Joined("guild", by: "bo", Visibility.Private).Left("guild", by: "bo").Joined("guild", by: "bo");

        Assert.Equal("1 person you learnt from is a member", Suggest(place, "ana").Single().Reasons[0].Text);
    }

    [Fact]
    public void Suggest_AnOwnerWhoJoinedUnseen_CountsAsTheDescriptionSays()
    {
        var place = new Workplace().Asked("q-1", by: "ana").Answered("q-1", by: "bo").Joined("guild", by: "bo", Visibility.Private)
            .Own("guild", "Guild", owner: "bo", topics: "");

        var reason = Suggest(place, "ana").Single().Reasons[0];

        Assert.Equal("1 person you learnt from is a member", reason.Text);
        Assert.Empty(reason.Evidence);
    }

    [Fact]
    public void Of_NoPeople_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => CommunityFinder.Of(new Workplace().Projections, people: 0));

    [Fact]
    public void Suggest_NoCount_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Suggest(new Workplace(), "ana", count: 0));

    private static ImmutableArray<RankedGroup> Suggest(Workplace place, string learner, int count = 50) =>
        CommunityFinder.Of(place.Projections, People).Suggest(new(learner), count);

    private static IEnumerable<string> Texts(Projections projections) =>
        from number in Enumerable.Range(0, projections.Tables.Learners.Count)
        let learner = projections.FindLearnerId(number)
        where learner is not null
        from suggested in CommunityFinder.Of(projections, People).Suggest(learner.Value, 50)
        orderby learner
        select $"{learner} {suggested.Group} {suggested.Score:R} {string.Join("; ", suggested.Reasons.Select(reason => $"{reason.Text} {string.Join(',', reason.Evidence)}"))}";

    private static Workplace Crowd(Workplace place, string group, string prefix, int count)
    {
        for (var number = 0; number < count; number++)
        {
            place.Joined(group, by: $"{prefix}{number}");
        }

        return place;
    }
}
