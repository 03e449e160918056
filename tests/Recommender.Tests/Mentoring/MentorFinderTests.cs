namespace LearningGraph.Recommender.Tests;

public sealed class MentorFinderTests
{
    private static readonly LearnerId Ana = new("ana");

    [Fact]
    public void Suggest_EmptyLog_IsEmpty() => Assert.Empty(Suggest(new()));

    [Fact]
    public void Suggest_GoalsOfTheProfile_AreTheTopics()
    {
        var place = Helped("bo", "cy").Answered("", by: "dee", topics: "go").Profile(new() { Id = Ana, Goals = [new("go")] });

        Assert.Equal(["dee"], Names(Suggest(place, topic: null)));
    }

    [Fact]
    public void Suggest_NoGoals_TakesWhatWasAskedLately()
    {
        var place = Helped("bo").Answered("", by: "dee", topics: "go").Asked("q-1", by: "ana", topics: "go");

        Assert.Equal(["dee"], Names(Suggest(place, topic: null)));
    }

    [Fact]
    public void Suggest_NothingKnownOfTheLearner_NamesWhoHelpsAtAll() => Assert.Equal(["bo", "cy"], Names(Suggest(Helped("bo", "cy"), topic: null)));

    [Fact]
    public void Suggest_OnlyActiveElsewhere_IsNoMentorOnTheTopic()
    {
        var place = Helped("bo");
        for (var i = 0; i < 20; i++)
        {
            place.Answered("", by: "cook", with: "x", topics: "cooking");
        }

        Assert.Equal(["bo"], Names(Suggest(place)));
    }

    [Fact]
    public void Suggest_OnlyProfiles_FindsEverybodyWhoNamesTheStrength()
    {
        Workplace place = new();
        for (var i = 10; i < 40; i++)
        {
            place.Profile(new() { Id = new($"l-{i}"), Topics = [new("sql")] });
        }

        var suggestions = Suggest(place);

        Assert.Equal(Enumerable.Range(10, 30).Select(i => $"l-{i}"), Names(suggestions));
        Assert.All(suggestions, suggestion => Assert.Equal("names sql as a strength", Assert.Single(suggestion.Reasons).Text));
    }

    [Fact]
    public void Suggest_TheLearnerItself_IsNeverNamed() => Assert.Equal(["bo"], Names(Suggest(Helped("ana", "bo"))));

    [Theory]
    [InlineData("""{"learner": "bo", "recommendable": false}""")]
    [InlineData("""{"learner": "bo", "awayUntil": "2030-01-01T00:00:00Z"}""")]
    [InlineData("""{"learner": "bo", "capacityPerWeek": 0}""")]
    [InlineData("""{"learner": "bo", "mentoring": false}""")]
    public void Suggest_WhoCannotOrWillNot_IsNotNamed(string profile) =>
        Assert.Equal(["cy"], Names(Suggest(Helped("bo", "cy").Profile(System.Text.Json.JsonSerializer.Deserialize<Learner>(profile, DomainJson.Options)!))));

    [Fact]
    public void Suggest_WhoDoesNotWantToMentor_MayStillBeAsked() =>
        Assert.Equal(2, Helped("bo", "cy").Profile(new() { Id = new("bo"), Mentoring = false }).Suggest(new() { Topics = [new("sql")] }).Length);

    [Fact]
    public void Suggest_TheWholeReportingLine_IsLeftOutBothWays()
    {
        var place = Helped("chair", "boss", "mate", "report", "trainee")
            .Profile(new() { Id = new("boss"), Manager = new("chair") })
            .Profile(new() { Id = Ana, Manager = new("boss") })
            .Profile(new() { Id = new("mate"), Manager = new("boss") })
            .Profile(new() { Id = new("report"), Manager = Ana })
            .Profile(new() { Id = new("trainee"), Manager = new("report") });

        Assert.Equal(["mate"], Names(Suggest(place)));
        Assert.Equal(5, Suggest(place, rules: new() { ForbidReportingLine = ReportingLineScope.Nowhere }).Length);
    }

    [Fact]
    public void Suggest_ACircleOfManagers_LeavesOutWhoIsInIt()
    {
        var place = Helped("bo", "cy")
            .Profile(new() { Id = Ana, Manager = new("bo") })
            .Profile(new() { Id = new("bo"), Manager = Ana });

        Assert.Equal(["cy"], Names(Suggest(place)));
    }

    [Fact]
    public void Suggest_EqualOnBothSides_BreaksById() => Assert.Equal(["bo", "mia", "zoe"], Names(Suggest(Helped("zoe", "bo", "mia"))));

    [Theory]
    [InlineData("""{"learner": "zoe", "mentoring": true}""")]
    [InlineData("""{"learner": "zoe", "goals": ["go"]}""")]
    public void Suggest_AWishOfTheMentor_MovesUp(string profile)
    {
        var place = Helped("bo", "zoe").Profile(new() { Id = Ana, Topics = [new("go")] });
        Assert.Equal(["bo", "zoe"], Names(Suggest(place)));

        place.Profile(System.Text.Json.JsonSerializer.Deserialize<Learner>(profile, DomainJson.Options)!);

        Assert.Equal(["zoe", "bo"], Names(Suggest(place)));
    }

    [Fact]
    public void Suggest_HasMentoredBefore_MovesUp()
    {
        var place = Helped("bo", "zoe").Mentored(by: "zoe", with: "someone", topics: "cooking").Answered("", by: "bo", with: "someone", topics: "cooking");

        Assert.Equal(["zoe", "bo"], Names(Suggest(place)));
    }

    [Fact]
    public void Suggest_OpenAsks_MoveDown()
    {
        var place = Helped("bo", "cy").Profile(new() { Id = new("bo"), CapacityPerWeek = 2 });
        Assert.Equal(["bo", "cy"], Names(Suggest(place)));

        place.AskAnswered("s-1", "bo", AnswerKind.Accepted, place.Now);

        Assert.Equal(["cy", "bo"], Names(Suggest(place)));
    }

    [Fact]
    public void Suggest_NoCommonLanguage_MovesDown()
    {
        var place = Helped("bo", "cy").Profile(new() { Id = Ana, Languages = ["pt"] }).Profile(new() { Id = new("bo"), Languages = ["de", "fi"] });

        Assert.Equal(["cy", "bo"], Names(Suggest(place)));
        Assert.Equal(["bo", "cy"], Names(Suggest(place.Profile(new() { Id = Ana, Languages = ["en", "DE"] }))));
    }

    [Fact]
    public void Suggest_Scores_AreTheHarmonicMeanOfBothDirections()
    {
        // The best of the record has 1 to give; a profile that says yes makes a half into three quarters.
        var place = Helped("bo").Profile(new() { Id = new("bo"), Mentoring = true });

        Assert.Equal(Math.Round(2 * 0.75 / 1.75, 6), Suggest(place).Single().Score);
    }

    [Fact]
    public void Suggest_Reasons_SpeakOfBothSides()
    {
        var place = Helped("bo").Mentored(by: "bo", with: "someone", topics: "cooking")
            .Profile(new() { Id = Ana, Topics = [new("go"), new("rust")] })
            .Profile(new() { Id = new("bo"), Mentoring = true, Goals = [new("rust"), new("art")], CapacityPerWeek = 3 });

        var reasons = Suggest(place).Single().Reasons.Select(reason => reason.Text).ToArray();

        Assert.Equal("answered 1 question on sql in 90 days", reasons[0]);
        Assert.Equal(
            ["would like to be a mentor", "has given 1 mentoring session", "wants to learn rust, which you know", "has room for 3 more asks this week"],
            reasons[^4..]);
    }

    [Fact]
    public void Suggest_SessionsThatTheLearnerMayNotRead_AreNoReason()
    {
        var place = Helped("bo").Tell(new()
        {
            Id = new("i-x"),
            Kind = InteractionKind.Mentored,
            At = Workplace.Monday,
            Actor = new("bo"),
            With = [new("someone")],
            Visibility = Visibility.Private,
        });

        Assert.DoesNotContain(Suggest(place).Single().Reasons, reason => reason.Text.Contains("session", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggest_SessionsOnTheTopic_AreToldOnce()
    {
        var place = new Workplace().Mentored(by: "bo", with: "someone", topics: "sql");

        Assert.Equal(["gave 1 mentoring session on sql in 90 days"], Suggest(place).Single().Reasons.Select(reason => reason.Text));
    }

    [Fact]
    public void Suggest_HelpThatTheLearnerMayNotRead_IsSaidWithoutEvidence()
    {
        var place = new Workplace().Answered("", by: "bo", with: "someone", topics: "sql", visibility: Visibility.Private);

        var reason = Assert.Single(Suggest(place).Single().Reasons);

        Assert.Equal("has helped colleagues in conversations that are not open to you", reason.Text);
        Assert.Empty(reason.Evidence);
    }

    [Fact]
    public void Suggest_ATopicThatWasMerged_CountsForBothSides()
    {
        var place = Helped("bo")
            .Profile(new() { Id = Ana, Topics = [new("golang")] })
            .Profile(new() { Id = new("bo"), Goals = [new("go")] })
            .Describe(new Topic { Id = new("golang"), MergedInto = new("go") })
            .Describe(new Topic { Id = new("tsql"), MergedInto = new("sql") });

        Assert.Contains(Suggest(place, "tsql").Single().Reasons, reason => reason.Text == "wants to learn go, which you know");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Suggest_RandomLogs_AreAnsweredAlikeHoweverTheyWereFolded(int seed)
    {
        var entries = RandomLog.Draw(seed, 200);

        Assert.Equal(Describe(RandomLog.Fold(entries, 200)), Describe(RandomLog.Fold(entries, 7)));
    }

    private static List<string> Describe(Projections projections) =>
    [
        .. Enumerable.Range(0, 12).SelectMany(i => Suggest(projections, new($"l-{i}"), null).Select(learner =>
            $"{i} {learner.Learner} {learner.Score:R} {string.Join("; ", learner.Reasons.Select(reason => $"{reason.Text} [{string.Join(' ', reason.Evidence)}]"))}")),
    ];

    private static Workplace Helped(params string[] helpers)
    {
        Workplace place = new();
        foreach (var helper in helpers)
        {
            place.Answered("", by: helper, with: "someone", topics: "sql");
        }

        return place;
    }

    private static System.Collections.Immutable.ImmutableArray<RankedLearner> Suggest(Workplace place, string? topic = "sql", SuggestionRules? rules = null) =>
        Suggest(place.Projections, Ana, topic is null ? null : new TopicId(topic), place.Now, rules);

    private static System.Collections.Immutable.ImmutableArray<RankedLearner> Suggest(
        Projections projections, LearnerId learner, TopicId? topic, DateTimeOffset? now = null, SuggestionRules? rules = null) =>
        new MentorFinder(new()).Suggest(
            SuggestionPipeline.AskForMentors(learner, topic, count: 50, projections), projections, now ?? Workplace.Monday, rules ?? SuggestionRules.Default);

    private static IEnumerable<string> Names(IEnumerable<RankedLearner> suggestions) => suggestions.Select(suggestion => suggestion.Learner.Value);
}
