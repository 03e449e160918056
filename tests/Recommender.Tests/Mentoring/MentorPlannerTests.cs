namespace LearningGraph.Recommender.Tests;

public sealed class MentorPlannerTests
{
    private static readonly AssignmentRequest ForAna = new() { Learners = [new("ana")], Topic = new("sql") };

    [Fact]
    public void Plan_EmptyLog_SaysThatNobodyIsKnown() =>
        Assert.Equal(["ana Unknown There is no learner 'ana'."], Left(Plan(new Workplace(), ForAna)));

    [Fact]
    public void Plan_TwoForOneMentor_GivesTheFirstByIdAndSaysWhyTheOtherIsLeft()
    {
        var plan = Plan(Helped("mia").Profile(new() { Id = new("bo") }).Profile(new() { Id = new("ana") }), Request("bo", "ana"));

        Assert.Equal(["ana mia"], Pairs(plan));
        Assert.Equal(["bo AllTaken Everybody who could help with sql has got as many others as there is room for."], Left(plan));
    }

    [Fact]
    public void Plan_ALearnerNamedTwice_GetsOne()
    {
        var plan = Plan(Helped("mia", "zoe").Profile(new() { Id = new("ana") }), Request("ana", "ana") with { CapacityPerMentor = 5 });

        Assert.Equal(["ana mia"], Pairs(plan));
        Assert.Empty(plan.Unmatched);
    }

    [Fact]
    public void Plan_AMentorNamedTwiceOrUnknown_CountsOnceOrNot()
    {
        var place = Helped("mia").Profile(new() { Id = new("ana") }).Profile(new() { Id = new("bo") });

        Assert.Equal(["ana mia"], Pairs(Plan(place, Request("ana", "bo") with { Mentors = [new("mia"), new("mia"), new("stranger")] })));
    }

    [Fact]
    public void Plan_OnlyStrangersAsMentors_SaysThatThereIsNoCandidate() =>
        Assert.Equal(
            ["ana NoCandidate Nobody who may be a mentor is known to help with sql."],
            Left(Plan(Helped("mia").Profile(new() { Id = new("ana") }), ForAna with { Mentors = [new("stranger")] })));

    [Fact]
    public void Plan_NoTopics_TakesWhoHelpsAtAll()
    {
        var place = Helped("mia").Profile(new() { Id = new("ana") });

        Assert.Equal(["ana mia"], Pairs(Plan(place, ForAna with { Topic = null })));
        Assert.Equal(
            ["ana Forbidden Everybody who could help is in the learner's reporting line or in a pair to avoid."],
            Left(Plan(place, ForAna with { Topic = null, Avoid = [new(new("ana"), new("mia"))] })));
    }

    [Fact]
    public void Plan_BuddiesForNewcomers_AreAllWhoWereNamedThoseWhoWishFirst()
    {
        Workplace place = new();
        foreach (var learner in new[] { "ana", "mia", "zoe" })
        {
            place.Profile(new() { Id = new(learner), Mentoring = learner == "zoe" ? true : null });
        }

        var plan = Plan(place, new() { Learners = [new("ana")], Mentors = [new("mia"), new("zoe")] });
        var again = Plan(place, new() { Learners = [new("ana")], Mentors = [new("mia"), new("zoe")], Avoid = [new(new("ana"), new("zoe"))] });

        Assert.Equal(["ana zoe"], Pairs(plan));
        Assert.Equal("would like to be a mentor", Assert.Single(plan.Pairs[0].Mentor.Reasons).Text);
        Assert.Equal(["ana mia"], Pairs(again));
        Assert.Equal("was named as a mentor", Assert.Single(again.Pairs[0].Mentor.Reasons).Text);
    }

    [Fact]
    public void Plan_EachWithOwnGoals_GetsWhoKnowsThem()
    {
        var place = Helped("mia").Answered("", by: "zoe", with: "someone", topics: "go")
            .Profile(new() { Id = new("ana"), Goals = [new("go")] })
            .Profile(new() { Id = new("bo"), Goals = [new("sql")] });

        Assert.Equal(["ana zoe", "bo mia"], Pairs(Plan(place, Request("ana", "bo") with { Topic = null })));
    }

    [Fact]
    public void Plan_WhoIsToGetAMentor_IsNoneUnlessNamedAsOne()
    {
        var place = Helped("ana", "bo");

        Assert.Equal(["ana NoCandidate", "bo NoCandidate"], Reasons(Plan(place, Request("ana", "bo"))));
        Assert.Equal(["ana bo", "bo ana"], Pairs(Plan(place, Request("ana", "bo") with { Mentors = [new("ana"), new("bo")] })));
    }

    [Fact]
    public void Plan_OptedOutLearner_IsNotGivenToAnybody() =>
        Assert.Equal(
            ["ana OptedOut 'ana' has opted out of being named to others."],
            Left(Plan(Helped("mia").Profile(new() { Id = new("ana"), Recommendable = false }), ForAna)));

    [Fact]
    public void Plan_ErasedLearner_IsUnknown() =>
        Assert.Equal(["ana Unknown"], Reasons(Plan(Helped("mia").Profile(new() { Id = new("ana") }).Erased("ana"), ForAna)));

    [Theory]
    [InlineData("""{"learner": "mia", "recommendable": false}""")]
    [InlineData("""{"learner": "mia", "awayUntil": "2030-01-01T00:00:00Z"}""")]
    [InlineData("""{"learner": "mia", "capacityPerWeek": 0}""")]
    [InlineData("""{"learner": "mia", "mentoring": false}""")]
    public void Plan_TheOnlyMentorCannotOrWillNot_SaysSo(string profile)
    {
        var place = Helped("mia").Profile(new() { Id = new("ana") });
        place.Profile(System.Text.Json.JsonSerializer.Deserialize<Learner>(profile, DomainJson.Options)!);

        Assert.Equal(
            ["ana Unavailable Everybody else who could help with sql is away, full, has opted out, or does not want to be a mentor."], Left(Plan(place, ForAna)));
    }

    [Fact]
    public void Plan_OnlyTheReportingLine_IsForbiddenUnlessARuleAllowsIt()
    {
        var place = Helped("boss", "report")
            .Profile(new() { Id = new("ana"), Manager = new("boss") })
            .Profile(new() { Id = new("report"), Manager = new("ana") });

        Assert.Equal(["ana Forbidden Everybody who could help with sql is in the learner's reporting line or in a pair to avoid."], Left(Plan(place, ForAna)));
        Assert.Equal(["ana boss"], Pairs(Plan(place, ForAna, new() { ForbidReportingLine = ReportingLineScope.Nowhere })));
    }

    [Fact]
    public void Plan_ACircleOfManagers_IsLeftOutAndEnds()
    {
        var place = Helped("bo", "cy")
            .Profile(new() { Id = new("ana"), Manager = new("bo") })
            .Profile(new() { Id = new("bo"), Manager = new("cy") })
            .Profile(new() { Id = new("cy"), Manager = new("ana") });

        Assert.Equal(["ana Forbidden"], Reasons(Plan(place, ForAna)));
    }

    [Fact]
    public void Plan_AnAssignmentBefore_GivesEverybodySomebodyElse()
    {
        var place = Helped("m1", "m2", "m3", "m4");
        var request = Request("ana", "bo", "cy");
        foreach (var learner in request.Learners!)
        {
            place.Profile(new() { Id = learner });
        }

        var first = Plan(place, request);
        var second = Plan(place, request with { Avoid = [.. first.Pairs.Select(pair => new MentorPair(pair.Ask.Asker!.Value, pair.Mentor.Learner))] });

        Assert.Equal((3, 3), (first.Pairs.Length, second.Pairs.Length));
        Assert.Empty(Pairs(first).Intersect(Pairs(second)));
    }

    [Fact]
    public void Plan_RoomOfTheProfile_LimitsTheCapacity()
    {
        var place = Helped("mia");
        place.Profile(new() { Id = new("mia"), CapacityPerWeek = 3 }).AskAnswered("s-1", "mia", AnswerKind.Accepted, place.Now);
        foreach (var learner in new[] { "ana", "bo", "cy" })
        {
            place.Profile(new() { Id = new(learner) });
        }

        var plan = Plan(place, Request("ana", "bo", "cy") with { CapacityPerMentor = 10 });

        Assert.Equal(["ana mia", "bo mia"], Pairs(plan));
        Assert.Equal(["cy AllTaken"], Reasons(plan));
    }

    [Fact]
    public void Plan_OnePair_IsWhatTheLearnerWouldBeSuggested()
    {
        var place = Helped("mia", "zoe").Profile(new() { Id = new("ana") }).Profile(new() { Id = new("zoe"), Mentoring = true, CapacityPerWeek = 2 });
        var ask = SuggestionPipeline.AskForMentors(new("ana"), new TopicId("sql"), count: 1, place.Projections);

        var alone = new MentorFinder(new()).Suggest(ask, place.Projections, place.Now, SuggestionRules.Default).Single();
        var planned = Plan(place, ForAna).Pairs.Single().Mentor;

        Assert.Equal((alone.Learner, alone.Score), (planned.Learner, planned.Score));
        Assert.Equal(alone.Reasons.Select(reason => reason.Text), planned.Reasons.Select(reason => reason.Text));
    }

    [Fact]
    public void Plan_Reasons_ShowOnlyWhatEachLearnerMayRead()
    {
        var place = new Workplace().Own("dba", "DBA", owner: "ana", topics: "x")
            .Answered("", by: "mia", with: "someone", topics: "sql", visibility: Visibility.Members, group: "dba")
            .Profile(new() { Id = new("ana") }).Profile(new() { Id = new("bo") });

        var pairs = Plan(place, Request("ana", "bo") with { CapacityPerMentor = 2 }).Pairs;

        Assert.NotEmpty(pairs[0].Mentor.Reasons.SelectMany(reason => reason.Evidence));
        Assert.Empty(pairs[1].Mentor.Reasons.SelectMany(reason => reason.Evidence));
    }

    [Fact]
    public void FindLearners_UnitAndCohort_AreThoseOfBothLessWhoOptedOut()
    {
        var place = new Workplace()
            .Profile(new() { Id = new("cy"), Unit = "Data", Cohort = "2026" })
            .Profile(new() { Id = new("ana"), Unit = "Data", Cohort = "2026" })
            .Profile(new() { Id = new("bo"), Unit = "Data" })
            .Profile(new() { Id = new("dee"), Unit = "Sales", Cohort = "2026" })
            .Profile(new() { Id = new("eve"), Unit = "Data", Cohort = "2026", Recommendable = false })
            .Answered("", by: "fay", topics: "sql");

        Assert.Equal(["ana", "bo", "cy"], Found(new() { Unit = "Data" }));
        Assert.Equal(["ana", "cy", "dee"], Found(new() { Cohort = "2026" }));
        Assert.Equal(["ana", "cy"], Found(new() { Unit = "Data", Cohort = "2026" }));
        Assert.Empty(Found(new() { Unit = "Nowhere" }));

        IEnumerable<string> Found(AssignmentRequest request) => MentorPlanner.FindLearners(request, place.Projections).Select(learner => learner.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Plan_RandomLogs_AreTheSameInAnyOrderAndKeepEveryRule(int seed)
    {
        var projections = RandomLog.Fold(RandomLog.Draw(seed, 200), 20);
        Random random = new(seed);
        LearnerId[] people = [.. Enumerable.Range(0, 13).Select(i => new LearnerId($"l-{i}"))];
        AssignmentRequest request = new()
        {
            Learners = [.. people],
            Mentors = [.. people],
            CapacityPerMentor = 2,
            Avoid = [.. Enumerable.Range(0, 40).Select(_ => new MentorPair(people[random.Next(13)], people[random.Next(13)])).Distinct()],
        };
        var plan = Plan(projections, request);
        random.Shuffle(people);

        var other = Plan(projections, request with { Learners = [.. people], Mentors = [.. people.Reverse()], Avoid = [.. request.Avoid.Reverse()] });

        Assert.Equal(Pairs(plan), Pairs(other));
        Assert.Equal(Left(plan), Left(other));
        Assert.Equal(people.Order(), plan.Pairs.Select(pair => pair.Ask.Asker!.Value).Concat(plan.Unmatched.Select(left => left.Learner)).Order());
        Assert.All(plan.Pairs.GroupBy(pair => pair.Mentor.Learner), mentor => Assert.InRange(mentor.Count(), 1, 2));
        Assert.DoesNotContain(plan.Pairs, pair => request.Avoid.Contains(new(pair.Ask.Asker!.Value, pair.Mentor.Learner)) || pair.Ask.Asker == pair.Mentor.Learner);
    }

    [Fact]
    public void Plan_ManyOfOneTopicWhoAllHaveTheSameBest_LeavesNobodyOut()
    {
        // With 1,500 learners each keeps 666 of 1,500 pairs.
        Workplace place = new();
        for (var i = 0; i < 1_500; i++)
        {
            place.Profile(new() { Id = new($"m-{i:0000}"), Topics = [new("sql")] }).Profile(new() { Id = new($"l-{i:0000}") });
        }

        AssignmentRequest request = new()
        {
            Learners = [.. Enumerable.Range(0, 1_500).Select(i => new LearnerId($"l-{i:0000}"))],
            Mentors = [.. Enumerable.Range(0, 1_500).Select(i => new LearnerId($"m-{i:0000}"))],
            Topic = new("sql"),
        };

        var plan = Plan(place, request);

        Assert.Empty(plan.Unmatched);
        Assert.Equal(1_500, plan.Pairs.Select(pair => pair.Mentor.Learner).Distinct().Count());
    }

    [Fact]
    public void Plan_ToldToGiveUp_DoesSo()
    {
        var place = Helped("mia").Profile(new() { Id = new("ana") });

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new MentorPlanner(new()).Plan(ForAna, [new("ana")], place.Projections, place.Now, SuggestionRules.Default, new CancellationToken(canceled: true)));
    }

    private static AssignmentRequest Request(params string[] learners) =>
        new() { Learners = [.. learners.Select(learner => new LearnerId(learner))], Topic = new("sql") };

    private static Workplace Helped(params string[] helpers)
    {
        Workplace place = new();
        foreach (var helper in helpers)
        {
            place.Answered("", by: helper, with: "someone", topics: "sql");
        }

        return place;
    }

    private static MentorPlan Plan(Workplace place, AssignmentRequest request, SuggestionRules? rules = null) =>
        Plan(place.Projections, request, place.Now, rules);

    private static MentorPlan Plan(Projections projections, AssignmentRequest request, DateTimeOffset? now = null, SuggestionRules? rules = null) =>
        new MentorPlanner(new()).Plan(
            request,
            MentorPlanner.FindLearners(request, projections),
            projections,
            now ?? Workplace.Monday,
            rules ?? SuggestionRules.Default,
            TestContext.Current.CancellationToken);

    private static IEnumerable<string> Pairs(MentorPlan plan) => plan.Pairs.Select(pair => $"{pair.Ask.Asker} {pair.Mentor.Learner}");

    private static IEnumerable<string> Left(MentorPlan plan) => plan.Unmatched.Select(left => $"{left.Learner} {left.Reason} {left.Detail}");

    private static IEnumerable<string> Reasons(MentorPlan plan) => plan.Unmatched.Select(left => $"{left.Learner} {left.Reason}");
}
