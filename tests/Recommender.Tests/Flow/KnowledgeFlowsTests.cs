namespace LearningGraph.Recommender.Tests;

public sealed class KnowledgeFlowsTests
{
    private const int K = 6;
    private static readonly Month March = new(2026, 3);

    [Fact]
    public void Show_EnoughPeopleBetweenUnits_IsAnEdgeFromWhoTaught()
    {
        var place = Units().Taught(teachers: 3, learners: 3, topics: "sql");

        var flow = Show(place, new() { Level = FlowLevel.Unit });

        Assert.Equal(["Data", "Sales"], flow.Nodes.Select(node => node.Key));
        Assert.Equal([6, 6], flow.Nodes.Select(node => node.Attributes.People));
        var edge = Assert.Single(flow.Edges);
        Assert.Equal(("Data", "Sales", 3.0, March.Start), (edge.Source, edge.Target, edge.Attributes.Weight, edge.Attributes.Last));
        Assert.Equal("sql", Assert.Single(edge.Attributes.Topics).Value);
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(2, 3)]
    [InlineData(1, 6)]
    [InlineData(6, 1)]
    [InlineData(2, 6)]
    public void Show_TooFewPeopleOrTooFewOnOneSide_IsNothing(int teachers, int learners)
    {
        var place = Units().Taught(teachers, learners, topics: "sql");

        Assert.Empty(Show(place, new() { Level = FlowLevel.Unit }).Edges);
        Assert.Empty(Show(place, new() { Level = FlowLevel.Unit }).Nodes);
    }

    [Fact]
    public void Show_TopicOfTooFew_IsNeitherToldNorFoundBySubtracting()
    {
        var place = Units().Taught(teachers: 4, learners: 4, topics: "sql").Taught(teachers: 1, learners: 1, topics: "secret");

        Assert.Equal(4, Weight(place, new() { Level = FlowLevel.Unit }));
        Assert.Equal(4, Weight(place, new() { Level = FlowLevel.Unit, Topic = new("sql") }));
        Assert.Equal(0, Weight(place, new() { Level = FlowLevel.Unit, Topic = new("secret") }));
    }

    [Fact]
    public void Show_TwoTopicsOfTooFew_AreToldTogether()
    {
        var place = Units().Taught(teachers: 3, learners: 2, topics: "sql").Taught(teachers: 3, learners: 2, topics: "go", first: 2);

        Assert.Equal(6, Weight(place, new() { Level = FlowLevel.Unit }));
        Assert.Equal(0, Weight(place, new() { Level = FlowLevel.Unit, Topic = new("sql") }));
        Assert.Empty(Assert.Single(Show(place, new() { Level = FlowLevel.Unit }).Edges).Attributes.Topics);
    }

    [Fact]
    public void Show_LessonOnTwoTopics_CountsHalfForEach()
    {
        var place = Units().Taught(teachers: 3, learners: 3, topics: "sql go");

        Assert.Equal(1.5, Weight(place, new() { Level = FlowLevel.Unit, Topic = new("sql") }));
        Assert.Equal(3, Weight(place, new() { Level = FlowLevel.Unit }));
    }

    [Fact]
    public void Show_MergedTopic_IsTheOneThatStandsForIt()
    {
        var place = Units().Taught(teachers: 3, learners: 2, topics: "databases").Taught(teachers: 3, learners: 2, topics: "sql", first: 2)
            .Describe(new Topic { Id = new("databases"), MergedInto = new("sql") });

        Assert.Equal(6, Weight(place, new() { Level = FlowLevel.Unit, Topic = new("sql") }));
        Assert.Equal(6, Weight(place, new() { Level = FlowLevel.Unit, Topic = new("databases") }));
        Assert.Equal("sql", Assert.Single(TieFinder.FindStrongest(new("data-0"), 1, place.Projections)!.Value[0].Topics).Value);
    }

    [Fact]
    public void Show_LessonOnMoreThanTwentyTopics_IsAboutNone()
    {
        var place = Units()
            .Taught(teachers: 3, learners: 3, topics: string.Join(' ', Enumerable.Range(0, 21).Select(topic => $"t-{topic}")))
            .Asked("q-1", by: "x", topics: "t-0");

        Assert.Empty(Assert.Single(Show(place, new() { Level = FlowLevel.Unit }).Edges).Attributes.Topics);
        Assert.Empty(Show(place, new() { Level = FlowLevel.Unit, Topic = new("t-0") }).Edges);
    }

    [Fact]
    public void Show_MonthsOfTooFew_AreToldByTheQuarter()
    {
        var place = Units().OnMonth(1).Taught(teachers: 3, learners: 2, topics: "sql").OnMonth(2).Taught(teachers: 3, learners: 2, topics: "sql", first: 2)
            .OnMonth(5).Mentored("x", with: "y", topics: "");

        Assert.Equal(0, Weight(place, Between(1, 1)));
        Assert.Equal(0, Weight(place, Between(1, 2)));
        Assert.Equal(6, Weight(place, Between(1, 3)));
        Assert.Equal(0, Weight(place, Between(2, 5)));

        static FlowQuery Between(int from, int to) => new() { Level = FlowLevel.Unit, From = new(2026, from), To = new(2026, to) };
    }

    [Fact]
    public void Show_QuarterThatHasNotEnded_EndsWithRankingTime()
    {
        var place = Units().OnMonth(4).Taught(teachers: 3, learners: 2, topics: "sql").OnMonth(5).Taught(teachers: 3, learners: 2, topics: "sql", first: 2);

        Assert.Equal(6, Weight(place, new() { Level = FlowLevel.Unit, From = new(2026, 4), To = new(2026, 5) }));
    }

    [Fact]
    public void Show_Last_IsTheMonthSinceWhenThereAreEnough()
    {
        var place = Units().OnMonth(1).Taught(teachers: 3, learners: 2, topics: "sql").OnMonth(3).Taught(teachers: 1, learners: 1, topics: "sql", first: 5);

        Assert.Equal(new Month(2026, 1).Start, Assert.Single(Show(place, new() { Level = FlowLevel.Unit }).Edges).Attributes.Last);
    }

    [Fact]
    public void Show_ToInThePast_WeighsAtRankingTimeAllTheSame()
    {
        var place = Units().OnMonth(1).Taught(teachers: 3, learners: 3, topics: "sql").OnMonth(3);
        for (var i = 0; i < 300; i++)
        {
            place.Asked($"later-{i}", by: $"asker-{i % K}");
        }

        foreach (var month in new int?[] { 1, 2, 3, 4, null })
        {
            var flow = Show(place, new() { Level = FlowLevel.Unit, To = month is { } to ? new(2026, to) : null });

            Assert.Equal(3 * Lesson.Fading.Of(150), Assert.Single(flow.Edges).Attributes.Weight, precision: 6);
            Assert.Equal(new Month(2026, 3).Start, flow.Attributes.AsOf);
        }
    }

    [Fact]
    public void Show_QuestionsOfTooFew_MakeNothingOlder()
    {
        var place = Units().OnMonth(1).Taught(teachers: 3, learners: 3, topics: "sql").OnMonth(2);
        foreach (var i in Enumerable.Range(0, K))
        {
            place.Profile(new() { Id = new($"asker-{i}"), Analysable = i > 0 }).Asked($"q-{i}", by: $"asker-{i}", visibility: Visibility.Private);
        }

        Assert.Equal(3, Weight(place, new() { Level = FlowLevel.Unit }));
        Assert.NotEqual(3, Weight(place.OnMonth(4).Asked("q-last", by: "asker-last"), new() { Level = FlowLevel.Unit }));
    }

    [Fact]
    public void Show_OptedOutOrErased_CountsForNothingAtOnce()
    {
        var place = Units().Taught(teachers: 3, learners: 3, topics: "sql");
        Assert.NotEmpty(Show(place, new() { Level = FlowLevel.Unit }).Edges);

        var optedOut = place.Profile(new() { Id = new("data-0"), Unit = "Data", Analysable = false });

        Assert.Empty(Show(optedOut, new() { Level = FlowLevel.Unit }).Edges);
        var back = place.Profile(new() { Id = new("data-0"), Unit = "Data" });
        Assert.NotEmpty(Show(back, new() { Level = FlowLevel.Unit }).Edges);
        Assert.Empty(Show(place.Erased("data-0"), new() { Level = FlowLevel.Unit }).Edges);
    }

    [Fact]
    public void Show_PersonChangedUnit_BelongsToTheNewOneForAllTimes()
    {
        var place = Units().Taught(teachers: 6, learners: 6, topics: "sql");
        foreach (var i in Enumerable.Range(0, 6))
        {
            place.Profile(new() { Id = new($"data-{i}"), Unit = "Platform" });
        }

        Assert.Equal(("Platform", "Sales"), Assert.Single(Show(place, new() { Level = FlowLevel.Unit }).Edges.Select(edge => (edge.Source, edge.Target))));
        Assert.NotNull(KnowledgeFlows.Of(place.Projections, K).FindFault(new() { Unit = "Data" }));
    }

    [Fact]
    public void Show_UnitOfTooFew_IsNoNode()
    {
        var place = Units().Taught(teachers: 3, learners: 3, topics: "sql");
        foreach (var i in Enumerable.Range(0, 3))
        {
            place.Profile(new() { Id = new($"tiny-{i}"), Unit = "Tiny" }).Mentored($"tiny-{i}", with: "sales-0 sales-1 sales-2", topics: "sql");
        }

        Assert.DoesNotContain(Show(place, new() { Level = FlowLevel.Unit }).Nodes, node => node.Key == "Tiny");
        Assert.Empty(Show(place, new() { Level = FlowLevel.Community, Unit = "Tiny" }).Edges);
    }

    [Fact]
    public void Show_Communities_AreWhoIsConnected()
    {
        var place = new Workplace().Mentored("few-1", with: "few-2", topics: "go");
        foreach (var i in Enumerable.Range(0, 8))
        {
            place.Mentored($"near-{i % 6}", with: $"near-{(i + 1) % 6}", topics: "sql").Mentored($"far-{i}", with: $"far-{(i + 1) % 8}", topics: "go");
        }

        var flow = Show(place, new());

        Assert.Equal(["1", "2"], flow.Nodes.Select(node => node.Key));
        Assert.Equal([("1", "1"), ("2", "2")], flow.Edges.Select(edge => (edge.Source, edge.Target)));
        Assert.Equal("go", Assert.Single(flow.Edges[0].Attributes.Topics).Value);
    }

    [Fact]
    public void Show_Topics_AreTheFieldsOfThoseWhoTaughtAndLearnt()
    {
        var place = new Workplace();
        foreach (var i in Enumerable.Range(0, 6))
        {
            place.Mentored($"dba-{i}", with: $"dba-{(i + 1) % 6} dev-{i}", topics: "sql").Mentored($"dev-{i}", with: $"dev-{(i + 1) % 6}", topics: "go");
        }

        var flow = Show(place, new() { Level = FlowLevel.Topic });

        Assert.Equal(["go", "sql"], flow.Nodes.Select(node => node.Key));
        Assert.Equal(
            [("go", "go", "go"), ("sql", "go", "sql"), ("sql", "sql", "sql")],
            flow.Edges.Select(edge => (edge.Source, edge.Target, string.Join(' ', edge.Attributes.Topics))));
    }

    [Fact]
    public void Show_Learners_AreExactAndOnlyWhatEverybodyMayReadAboutWhoMayBeNamed()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo").Accepted("q-1", by: "ana", from: "bo")
            .Asked("q-2", by: "ana", topics: "sql", visibility: Visibility.Members).Answered("q-2", by: "cy")
            .Asked("q-3", by: "ana", topics: "sql").Answered("q-3", by: "dee")
            .Profile(new() { Id = new("dee"), Recommendable = false });

        var edge = Assert.Single(Show(place, new() { Level = FlowLevel.Learner }).Edges);

        Assert.Equal(("bo", "ana"), (edge.Source, edge.Target));
        Assert.Equal(2, edge.Attributes.Weight, precision: 6);
    }

    [Fact]
    public void Show_Group_IsTheAnswersElseItsQuestions()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", group: "dba").Answered("q-1", by: "bo")
            .Asked("q-2", by: "ana", group: "dba").Answered("q-2", by: "cy", group: "guild");

        Assert.Equal("bo", Assert.Single(Show(place, new() { Level = FlowLevel.Learner, Group = new("dba") }).Edges).Source);
        Assert.Equal("cy", Assert.Single(Show(place, new() { Level = FlowLevel.Learner, Group = new("guild") }).Edges).Source);
    }

    [Fact]
    public void Show_WithSpells_JoinsMonthsThatTouch()
    {
        var place = new Workplace().OnMonth(1).Mentored("ana", with: "bo", topics: "sql").OnMonth(2).Mentored("ana", with: "bo", topics: "go")
            .OnMonth(5).Mentored("ana", with: "bo", topics: "go");

        var edge = Assert.Single(Show(place, new() { Level = FlowLevel.Learner, WithSpells = true }).Edges);

        Assert.Equal([new(new(2026, 1), new(2026, 2)), new(new(2026, 5), new(2026, 5))], edge.Attributes.Spells);
    }

    [Fact]
    public void Show_NothingKnown_IsEmpty()
    {
        foreach (var level in Enum.GetValues<FlowLevel>())
        {
            Assert.Empty(Show(new Workplace(), new() { Level = level, To = new(2026, 1) }).Nodes);
        }
    }

    [Fact]
    public void FindFault_WhatNothingIsKnownOf_IsNamed()
    {
        var flows = KnowledgeFlows.Of(Units().Taught(teachers: 3, learners: 3, topics: "sql").Projections, K);

        Assert.Equal("topic 'go' is not known.", flows.FindFault(new() { Topic = new("go") }));
        Assert.Equal("group 'dba' is not known.", flows.FindFault(new() { Group = new("dba") }));
        Assert.Equal("unit 'Law' is not known; no profile names it.", flows.FindFault(new() { Unit = "Law" }));
        Assert.Null(flows.FindFault(new() { Topic = new("sql"), Unit = "Data" }));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Show_FoldedEntryByEntry_EqualsARebuild(int seed)
    {
        var entries = RandomLog.Draw(seed, 200);
        foreach (var level in new[] { FlowLevel.Community, FlowLevel.Topic, FlowLevel.Learner })
        {
            var expected = KnowledgeFlows.Of(RandomLog.Fold(entries, 200), 2).Show(new() { Level = level });
            var actual = KnowledgeFlows.Of(RandomLog.Fold(entries, 1), 2).Show(new() { Level = level });

            Assert.NotEmpty(expected.Edges);
            Assert.Equal(Text(expected), Text(actual));
        }

        static string Text(KnowledgeFlow flow) => System.Text.Json.JsonSerializer.Serialize(flow, DomainJson.Options);
    }

    private static KnowledgeFlow Show(Workplace place, FlowQuery query) => KnowledgeFlows.Of(place.Projections, K).Show(query);

    private static double Weight(Workplace place, FlowQuery query) => Show(place, query).Edges.Sum(edge => edge.Attributes.Weight);

    // Six in each of two units.
    private static Workplace Units()
    {
        var place = new Workplace();
        foreach (var i in Enumerable.Range(0, 6))
        {
            place.Profile(new() { Id = new($"data-{i}"), Unit = "Data" }).Profile(new() { Id = new($"sales-{i}"), Unit = "Sales" });
        }

        return place;
    }
}
