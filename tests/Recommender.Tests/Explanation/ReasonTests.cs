namespace LearningGraph.Recommender.Tests;

public sealed class ReasonTests
{
    [Fact]
    public void Explain_TopicAnswers_CountsThemAndTheAcceptedOnes()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "joins").Answered("q-1", by: "bo").Accepted("q-1", by: "ana", from: "bo")
            .Asked("q-2", by: "ana", topics: "joins").Answered("q-2", by: "bo");

        var reason = Reasons(place, new() { Topics = [new("joins")] }, "bo")[0];

        Assert.Equal("answered 2 questions on joins in 90 days, 1 accepted", reason.Text);
        Assert.Equal([5, 2], reason.Evidence);
    }

    [Fact]
    public void Explain_OldAnswers_SaysWhenTheLastWas()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "joins").Answered("q-1", by: "bo");
        place.Now = place.Now.AddDays(200);
        place.Asked("q-2", by: "ana");

        Assert.Equal("answered 1 question on joins, last in March 2026", Reasons(place, new() { Topics = [new("joins")] }, "bo")[0].Text);
    }

    [Fact]
    public void Explain_OldAndNewAnswers_SaysBoth()
    {
        var place = new Workplace().Answered("", by: "bo", topics: "joins");
        place.Now = place.Now.AddDays(200);
        place.Answered("", by: "bo", topics: "joins").Answered("", by: "bo", topics: "joins");

        Assert.Equal("answered 3 questions on joins, 2 in the last 90 days", Reasons(place, new() { Topics = [new("joins")] }, "bo")[0].Text);
    }

    [Fact]
    public void Explain_PrivateAnswers_AreNeitherCountedNorNamed()
    {
        var place = new Workplace()
            .Answered("", by: "bo", with: "ana", topics: "joins", visibility: Visibility.Private)
            .Answered("", by: "bo", with: "cy", topics: "joins");
        Ask ask = new() { Topics = [new("joins")] };

        Assert.Equal([2], Reasons(place, ask, "bo")[0].Evidence);
        Assert.Equal("answered 1 question on joins in 90 days", Reasons(place, ask with { Asker = new("cy") }, "bo")[0].Text);
        Assert.Equal([2, 1], Reasons(place, ask with { Asker = new("ana") }, "bo")[0].Evidence);
    }

    [Fact]
    public void Explain_PrivateAnswerOnAnotherTopic_DoesNotNameTheTopic()
    {
        var place = new Workplace()
            .Answered("", by: "bo", with: "ana", topics: "layoffs", visibility: Visibility.Private)
            .Answered("", by: "bo", with: "cy", topics: "joins");

        var reasons = Reasons(place, new() { Topics = [new("joins"), new("layoffs")] }, "bo");

        Assert.All(reasons, reason => Assert.DoesNotContain("layoffs", reason.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_AnswersForMembers_AreShownToMembersOnly()
    {
        var place = new Workplace()
            .Joined("guild", by: "ana").Joined("guild", by: "cy").Left("guild", by: "cy")
            .Answered("", by: "bo", topics: "joins", visibility: Visibility.Members, group: "guild");
        Ask ask = new() { Topics = [new("joins")] };

        Assert.Equal([4], Reasons(place, ask with { Asker = new("ana") }, "bo")[0].Evidence);
        Assert.All(Reasons(place, ask with { Asker = new("cy") }, "bo"), reason => Assert.Empty(reason.Evidence));
        Assert.NotEmpty(Reasons(place, ask, "bo"));
    }

    [Fact]
    public void Explain_OpenAnswerToAPrivateQuestion_IsShownToItsAskerOnly()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "burnout", visibility: Visibility.Private).Answered("q-1", by: "bo")
            .Answered("", by: "bo", topics: "joins");
        Ask ask = new() { Topics = [new("burnout")] };

        Assert.All(Reasons(place, ask, "bo"), reason => Assert.DoesNotContain("burnout", reason.Text, StringComparison.Ordinal));
        Assert.Equal("answered 1 question on burnout in 90 days", Reasons(place, ask with { Asker = new("ana") }, "bo")[0].Text);
    }

    [Fact]
    public void Explain_PrivateCourseAndMembership_AreToldToNobodyElse()
    {
        var place = new Workplace()
            .Answered("", by: "bo", topics: "sql")
            .Completed("course-1", by: "bo", topics: "sql", visibility: Visibility.Private)
            .Joined("guild", by: "bo", visibility: Visibility.Private)
            .Describe(new Group { Id = new("guild"), Topics = [new("sql")] });

        Assert.Single(Reasons(place, new() { Topics = [new("sql")] }, "bo"));
    }

    [Fact]
    public void Explain_PrivateAcceptance_IsNotCounted()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo").Accepted("q-1", by: "ana", from: "bo", Visibility.Private);
        Ask ask = new() { Topics = [new("sql")] };

        Assert.Equal("answered 1 question on sql in 90 days", Reasons(place, ask, "bo")[0].Text);
        Assert.Equal("answered 1 question on sql in 90 days, 1 accepted", Reasons(place, ask with { Asker = new("ana") }, "bo")[0].Text);
    }

    [Fact]
    public void Explain_AcceptanceBySomebodyElse_IsNotCounted()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "sql").Answered("q-1", by: "bo").Accepted("q-1", by: "bo", from: "bo");

        Assert.Equal("answered 1 question on sql in 90 days", Reasons(place, new() { Topics = [new("sql")] }, "bo")[0].Text);
    }

    [Fact]
    public void Explain_FormerMemberAskingAboutThePast_ReadsNothingOfTheGroup()
    {
        var place = new Workplace()
            .OnDay(1).Joined("guild", by: "cy")
            .OnDay(2).Answered("", by: "bo", topics: "sql", visibility: Visibility.Members, group: "guild")
            .OnDay(9).Left("guild", by: "cy");

        Assert.All(
            Reasons(place, new() { Asker = new("cy"), Topics = [new("sql")], At = Workplace.Monday.AddDays(3) }, "bo"),
            reason => Assert.Empty(reason.Evidence));
    }

    [Fact]
    public void Explain_Mentoring_IsNotCalledAnAnswer()
    {
        var place = new Workplace().Mentored(by: "bo", with: "ana", topics: "sql").Mentored(by: "cy", with: "ana", topics: "sql").Answered("", by: "cy", topics: "sql");
        Ask ask = new() { Topics = [new("sql")] };

        Assert.Equal("gave 1 mentoring session on sql in 90 days", Reasons(place, ask, "bo")[0].Text);
        Assert.Equal("answered 1 question on sql and gave 1 mentoring session in 90 days", Reasons(place, ask, "cy")[0].Text);
    }

    [Fact]
    public void Explain_OwnerOfAGroup_LooksAfterIt()
    {
        var place = new Workplace().Answered("", by: "cy", topics: "sql").Own("guild", "DBA guild", owner: "bo", topics: "sql");

        Assert.Equal("looks after DBA guild, which is about sql", Reasons(place, new() { Topics = [new("sql")] }, "bo")[0].Text);
    }

    [Fact]
    public void Suggest_AtTheBeginningOfTime_IsAnswered()
    {
        var place = new Workplace().Profile(new() { Id = new("bo"), Topics = [new("sql")] });

        Assert.Equal("bo", place.Suggest(new() { Topics = [new("sql")], At = DateTimeOffset.MinValue }).Single().Learner.Value);
    }

    [Fact]
    public void Explain_TwoTopics_SaysHowOftenOnEach()
    {
        var place = new Workplace()
            .Answered("", by: "bo", topics: "meetings").Answered("", by: "bo", topics: "meetings").Answered("", by: "bo", topics: "cad");

        Assert.Equal(
            "answered 3 questions on meetings (2) and cad (1) in 90 days",
            Reasons(place, new() { Topics = [new("cad"), new("meetings")] }, "bo")[0].Text);
    }

    [Fact]
    public void Explain_OnlyTheStockPhraseIsShared_IsNotCalledAlike()
    {
        Workplace place = new();
        for (var i = 0; i < 30; i++)
        {
            place.Asked($"q-{i}", by: "ana", topics: "erasure", title: $"who knows about erasure case{i}").Answered($"q-{i}", by: "bo");
            place.Asked($"p-{i}", by: "ana", topics: "parking", title: $"parking lot{i} gate").Answered($"p-{i}", by: "cy");
        }

        var reasons = Reasons(place, new() { Text = "Who knows about photosynthesis in algae?" }, "bo");

        Assert.Equal("answered 30 questions of all kinds in 90 days", Assert.Single(reasons).Text);
    }

    [Fact]
    public void Explain_TopicsOnly_DoesNotSpeakOfAQuestion()
    {
        var place = new Workplace().Asked("q-1", by: "ana", topics: "sql", title: "sql").Answered("q-1", by: "bo");

        Assert.DoesNotContain(Reasons(place, new() { Topics = [new("sql")] }, "bo"), reason => reason.Text.Contains("like this one", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_Newcomer_NamesCourseAndStrength()
    {
        var place = new Workplace()
            .Completed("course-1", by: "bo", topics: "sql")
            .Profile(new() { Id = new("bo"), Topics = [new("sql")] })
            .Describe(new Topic { Id = new("sql"), Name = "Databases" });

        Assert.Equal(
            ["completed a course on Databases in March 2026", "names Databases as a strength"],
            Reasons(place, new() { Topics = [new("sql")] }, "bo").Select(reason => reason.Text));
    }

    [Fact]
    public void Explain_StrengthInATopicNobodyHasSpokenOf_IsFound()
    {
        var place = new Workplace().Profile(new() { Id = new("bo"), Topics = [new("rust")] });

        Assert.Equal("names rust as a strength", Reasons(place, new() { Topics = [new("rust")] }, "bo").Single().Text);
    }

    [Fact]
    public void Explain_Member_NamesTheGroup()
    {
        var place = new Workplace().Joined("guild", by: "bo").Describe(new Group { Id = new("guild"), Name = "DBA guild", Topics = [new("sql")] });

        var reason = Reasons(place, new() { Topics = [new("sql")] }, "bo").Single();

        Assert.Equal("is a member of DBA guild, which is about sql", reason.Text);
        Assert.Equal([1], reason.Evidence);
    }

    [Fact]
    public void Suggest_ThreeDatedAnswers_GivesTheMedianReplyTime()
    {
        Workplace place = new();
        foreach (var hours in new[] { 1, 8, 2 })
        {
            place.Asked($"q-{hours}", by: "ana", topics: "sql");
            place.Now = place.Now.AddHours(hours).AddMinutes(-1);
            place.Answered($"q-{hours}", by: "bo");
        }

        Assert.Equal(2, place.Suggest(new() { Topics = [new("sql")] }).Single().ReplyTimeHours);
    }

    [Theory]
    [InlineData(99.94, 99.9)]
    [InlineData(152.6, 153)]
    public void Suggest_LongReplyTimes_AreGivenInWholeHours(double hours, double shown)
    {
        Workplace place = new();
        for (var question = 0; question < 3; question++)
        {
            place.Asked($"q-{question}", by: "ana", topics: "sql");
            place.Now = place.Now.AddHours(hours).AddMinutes(-1);
            place.Answered($"q-{question}", by: "bo");
        }

        Assert.Equal(shown, place.Suggest(new() { Topics = [new("sql")] }).Single().ReplyTimeHours);
    }

    private static IReadOnlyList<RankedReason> Reasons(Workplace place, Ask ask, string learner) =>
        place.Suggest(ask with { Count = 50 }).Single(suggestion => suggestion.Learner.Value == learner).Reasons;
}
