namespace LearningGraph.Recommender.Tests;

public sealed class ListingsTests
{
    [Fact]
    public void ListLearners_SomeWithoutProfile_AreOrderedByWhatIsShown()
    {
        var place = new Workplace()
            .Asked("q-1", by: "mia")
            .Profile(new() { Id = new("x-1"), Name = "Élodie", Unit = "Sales" })
            .Profile(new() { Id = new("x-3"), Name = "bo" })
            .Profile(new() { Id = new("x-2"), Name = "Bo", Recommendable = false });

        Assert.Equal(
            [new(new("x-2"), "Bo", null, false), new(new("x-3"), "bo", null, true), new(new("x-1"), "Élodie", "Sales", true), new(new("mia"), null, null, true)],
            Listings.ListLearners(All, unit: null, place.Projections));
    }

    [Fact]
    public void ListLearners_OfAUnit_AreOnlyThose()
    {
        var place = new Workplace()
            .Profile(new() { Id = new("ana"), Unit = "Sales" }).Profile(new() { Id = new("bo"), Unit = "sales" }).Profile(new() { Id = new("cy") });

        Assert.Equal(["ana"], Listings.ListLearners(All, "Sales", place.Projections).Select(row => row.Learner.Value));
    }

    [Fact]
    public void ListLearners_Erased_AreNotAmongThem()
    {
        var place = new Workplace().Profile(new() { Id = new("ana"), Name = "Ana" }).Profile(new() { Id = new("bo") });
        Assert.Equal(2, Listings.ListLearners(All, unit: null, place.Projections).Length);

        Assert.Equal(["bo"], Listings.ListLearners(All, unit: null, place.Erased("ana").Projections).Select(row => row.Learner.Value));
    }

    [Fact]
    public void ListLearners_Renamed_AreAtTheirNewPlace()
    {
        var place = new Workplace().Profile(new() { Id = new("a"), Name = "Ana" }).Profile(new() { Id = new("b"), Name = "Bo" });
        Assert.Equal(["a", "b"], Listings.ListLearners(All, unit: null, place.Projections).Select(row => row.Learner.Value));

        place.Profile(new() { Id = new("a"), Name = "Zoe" });

        Assert.Equal(["b", "a"], Listings.ListLearners(All, unit: null, place.Projections).Select(row => row.Learner.Value));
    }

    [Theory]
    [InlineData("ana", "ana.silva")]
    [InlineData("SILVA", "ana.silva")]
    [InlineData("x-9", "x-9")]
    [InlineData("jose x", "x-9")]
    [InlineData("lva", "")]
    public void ListLearners_Search_FindsNamesAndIds(string search, string expected)
    {
        var place = new Workplace().Asked("q-1", by: "ana.silva").Profile(new() { Id = new("x-9"), Name = "José Xavier" });

        Assert.Equal(expected, string.Join(' ', Listings.ListLearners(All with { Search = search }, unit: null, place.Projections).Select(row => row.Learner.Value)));
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void ListLearners_PagesWhileTheListGrows_GiveEachThatWasThereOnce(int seed)
    {
        Random random = new(seed);
        var place = new Workplace();
        for (var i = 0; i < 60; i++)
        {
            Add();
        }

        var there = Listings.ListLearners(All, unit: null, place.Projections).Select(row => row.Learner).ToArray();
        List<LearnerId> met = [];
        ListingCursor? after = null;
        while (Listings.ListLearners(new(null, 7, after), unit: null, place.Projections) is { IsEmpty: false } page)
        {
            met.AddRange(page.Select(row => row.Learner));
            after = new(page[^1].Name ?? page[^1].Learner.Value, page[^1].Learner.Value);
            Add();
        }

        Assert.Equal(met.Distinct(), met);
        Assert.Empty(there.Except(met));

        void Add() => place.Profile(new() { Id = new($"l-{random.Next(1_000_000)}"), Name = random.Next(3) == 0 ? null : $"name {random.Next(10)}" });
    }

    [Fact]
    public void ListLearners_TheLastOfAPageWasErased_GoesOnBehindIt()
    {
        var place = new Workplace().Asked("q-1", by: "a").Asked("q-2", by: "b").Asked("q-3", by: "c").Erased("b");

        Assert.Equal(["c"], Listings.ListLearners(new(null, 10, new("b", "b")), unit: null, place.Projections).Select(row => row.Learner.Value));
    }

    [Fact]
    public void ListGroups_WhoLeftAndWhoWasErased_AreNoMembers()
    {
        var place = new Workplace()
            .Own("guild", "Database guild", owner: "ana", topics: "sql")
            .Joined("guild", by: "bo").Joined("guild", by: "cy").Joined("guild", by: "ana").Left("guild", by: "bo").Erased("cy");

        // The founder, and the owner who joined as well.
        Assert.Equal([new(new("guild"), "Database guild", 2)], Listings.ListGroups(All with { Search = "GUILD" }, topic: null, people: 1, place.Projections));
    }

    [Fact]
    public void ListGroups_OnATopic_AreThoseOnTopicsMergedIntoItToo()
    {
        var place = new Workplace()
            .Describe(new Group { Id = new("a"), Topics = [new("js")] })
            .Describe(new Group { Id = new("b"), Topics = [new("javascript")] })
            .Describe(new Group { Id = new("c"), Topics = [new("sql")] })
            .Asked("q-1", by: "ana", topics: "js javascript")
            .Describe(new Topic { Id = new("js"), MergedInto = new("javascript") });

        Assert.Equal(["a", "b"], Listings.ListGroups(All, new("javascript"), people: 1, place.Projections).Select(row => row.Group.Value));
        Assert.Equal(["a", "b"], Listings.ListGroups(All, new("js"), people: 1, place.Projections).Select(row => row.Group.Value));
        Assert.Empty(Listings.ListGroups(All, new("nothing"), people: 1, place.Projections));
    }

    [Fact]
    public void ListTopics_MergedTopic_IsFoundAsTheOtherWithBothCounts()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "js").Answered("q-1", by: "bo")
            .Asked("q-2", by: "ana", topics: "javascript js").Answered("q-2", by: "bo")
            .Describe(new Topic { Id = new("javascript"), Name = "JavaScript", Parent = new("code"), Synonyms = ["ecma script"] })
            .Describe(new Topic { Id = new("js"), Name = "Web script", Synonyms = ["vanilla"], MergedInto = new("javascript") });

        Assert.Equal(["code", "javascript"], Listings.ListTopics(All, parent: null, people: 1, place.Projections).Select(row => row.Topic.Value));
        ListedTopic row = new() { Topic = new("javascript"), Name = "JavaScript", Parent = new("code"), Questions = 2, Answers = 2 };
        Assert.Equal([row], Listings.ListTopics(All with { Search = "javas" }, parent: null, people: 1, place.Projections));
        Assert.Equal([row with { Matched = "ecma script" }], Listings.ListTopics(All with { Search = "script ecma" }, parent: null, people: 1, place.Projections));
        Assert.Equal([row with { Matched = "js" }], Listings.ListTopics(All with { Search = "js" }, new("code"), people: 1, place.Projections));
        Assert.Equal([row with { Matched = "vanilla" }], Listings.ListTopics(All with { Search = "van" }, parent: null, people: 1, place.Projections));
        Assert.Equal([row with { Matched = "Web script" }], Listings.ListTopics(All with { Search = "web" }, parent: null, people: 1, place.Projections));
        Assert.Empty(Listings.ListTopics(All, new("unknown"), people: 1, place.Projections));
    }

    [Fact]
    public void ListTopics_CountsAboutTooFew_AreLeftOut()
    {
        var place = new Workplace().Asked("q-0", by: "ana", topics: "sql").Answered("q-0", by: "bo");
        foreach (var i in Enumerable.Range(1, 7))
        {
            place.Asked($"q-{i}", by: $"asker-{i}", topics: "sql").Answered($"q-{i}", by: "bo");
        }

        Assert.Equal((8, null), Count(place, people: 8));
        Assert.Equal((null, null), Count(place, people: 9));
        Assert.Equal((null, null), Count(new Workplace().Describe(new Topic { Id = new("sql") }), people: 1));
    }

    [Fact]
    public void ListTopics_Counts_AreOfWhatEverybodyMayReadOfWhoMayBeAnalysed()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo").Answered("q-1", by: "cy").Answered("q-1", by: "dee", visibility: Visibility.Private)
            .Asked("q-2", by: "ana", topics: "sql", visibility: Visibility.Members).Answered("q-2", by: "bo")
            .Asked("q-3", by: "eve", topics: "sql").Answered("q-3", by: "bo");
        Assert.Equal((2, 3), Count(place, people: 1));

        Assert.Equal((1, 1), Count(place.Profile(new() { Id = new("eve"), Analysable = false }).Profile(new() { Id = new("cy"), Analysable = false }), people: 1));
        Assert.Equal((2, 3), Count(place.Profile(new() { Id = new("eve") }).Profile(new() { Id = new("cy") }), people: 1));
        Assert.Equal((1, 2), Count(place.Erased("eve"), people: 1));
    }

    [Fact]
    public void ListGroups_Members_AreWhoMayBeAnalysedAndJoinedForEverybodyToSee()
    {
        var place = new Workplace()
            .Own("guild", "Database guild", owner: "ana", topics: "sql")
            .Joined("guild", by: "bo").Joined("guild", by: "cy", visibility: Visibility.Private)
            .Joined("guild", by: "dee").Left("guild", by: "dee").Joined("guild", by: "dee", visibility: Visibility.Members);

        Assert.Equal(3, CountMembers(place, people: 3));
        Assert.Null(CountMembers(place, people: 4));
        Assert.Equal(2, CountMembers(place.Profile(new() { Id = new("bo"), Analysable = false }), people: 1));
        Assert.Null(CountMembers(place, people: 3));

        static int? CountMembers(Workplace place, int people) => Assert.Single(Listings.ListGroups(All, topic: null, people, place.Projections)).Members;
    }

    [Fact]
    public void ListTopics_TheMergeHasEnded_AreBothAgain()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "js javascript").Describe(new Topic { Id = new("js"), MergedInto = new("javascript") });
        Assert.Single(Listings.ListTopics(All, parent: null, people: 1, place.Projections));

        place.Describe(new Topic { Id = new("js") });

        Assert.Equal(["javascript", "js"], Listings.ListTopics(All, parent: null, people: 1, place.Projections).Select(row => row.Topic.Value));
    }

    private static (int? Questions, int? Answers) Count(Workplace place, int people) =>
        Listings.ListTopics(All, parent: null, people, place.Projections).Select(row => (row.Questions, row.Answers)).Single();

    private static ListingQuery All => new(null, 1_000);
}
