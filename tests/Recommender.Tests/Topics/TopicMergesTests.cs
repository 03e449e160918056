using System.Collections.Immutable;

namespace LearningGraph.Recommender.Tests;

public sealed class TopicMergesTests
{
    private static readonly TopicId Js = new("js");
    private static readonly TopicId JavaScript = new("javascript");
    private static readonly TopicId EcmaScript = new("ecmascript");

    // Stop words are no words of a text, so that the texts of both logs are the same whatever the topics are called.
    private static readonly string[] Wordless = ["the", "of", "and", "to"];

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    public void Suggest_MergedTopics_EqualsALogThatAlwaysSaidTheOther(int seed)
    {
        var entries = RandomLog.Draw(seed, 200);
        var last = entries[^1].At;
        LogEntry[] changes =
        [
            new TopicChanged(new() { Id = new(Wordless[3]), MergedInto = new(Wordless[1]) }, last),
            new TopicChanged(new() { Id = new(Wordless[1]), MergedInto = new(Wordless[0]) }, last),
        ];
        LogEntry[] none =
        [
            new TopicChanged(new() { Id = new(Wordless[3]) }, last),
            new TopicChanged(new() { Id = new(Wordless[1]) }, last),
        ];

        var merged = RandomLog.Fold([.. entries.Select(entry => Rename(entry, topic => Wordless[topic])), .. changes], 20);
        var always = RandomLog.Fold([.. entries.Select(entry => Rename(entry, topic => Wordless[topic is 1 or 3 ? 0 : topic])), .. none], 20);

        foreach (var at in new DateTimeOffset?[] { null, entries[120].At })
        {
            var expected = RandomLog.Answer(always, Asks(Wordless[0], at));
            Assert.NotEmpty(expected);
            Assert.Equal(expected, RandomLog.Answer(merged, Asks(Wordless[0], at)));
            Assert.Equal(expected, RandomLog.Answer(merged, Asks(Wordless[1], at)));
            Assert.Equal(expected, RandomLog.Answer(merged, Asks(Wordless[3], at)));
        }

        Assert.Equal(always.FindOpenQuestions(new(Wordless[0]), 100), merged.FindOpenQuestions(new(Wordless[3]), 100));
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Suggest_AfterTheEndOfAllMerges_EqualsALogWithoutThem(int seed)
    {
        var entries = RandomLog.Draw(seed, 160);
        var ends = Enumerable.Range(0, 4).Select(LogEntry (topic) => new TopicChanged(new() { Id = new($"t-{topic}") }, entries[^1].At)).ToArray();

        var expected = RandomLog.Answer(RandomLog.Fold([.. entries, .. ends], 10)).Select(WithoutEvidence);
        var actual = RandomLog.Answer(RandomLog.Fold([.. RandomLog.WithMerges(entries, seed), .. ends], 10)).Select(WithoutEvidence);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Suggest_AskWithAMergedTopic_NamesTheOtherInItsReasons()
    {
        var place = Answered().Describe(new Topic { Id = Js, Name = "JS", MergedInto = JavaScript }).Describe(new Topic { Id = JavaScript, Name = "JavaScript" });

        var found = Assert.Single(place.Suggest(new() { Topics = [Js] }));

        Assert.Equal("answered 2 questions on JavaScript in 90 days", found.Reasons[0].Text);
    }

    [Fact]
    public void Suggest_ATextWithTheNameOfAMergedTopic_IsAboutTheOther()
    {
        var place = Answered().Describe(new Topic { Id = Js, Synonyms = ["vanilla"], MergedInto = JavaScript });

        Assert.Equal(["javascript"], RankingQuery.Of(new() { Text = "Which js book?" }, place.Projections).TopicIds);
        Assert.Equal(["javascript"], RankingQuery.Of(new() { Text = "Anybody vanilla?" }, place.Projections).TopicIds);
    }

    [Fact]
    public void Suggest_TwoTopicsThatAreOne_AreAskedAboutOnce()
    {
        var query = RankingQuery.Of(new() { Topics = [Js, JavaScript, Js] }, Answered().Describe(new Topic { Id = Js, MergedInto = JavaScript }).Projections);

        Assert.Equal(["javascript"], query.TopicIds);
        Assert.Single(query.Topics);
    }

    [Fact]
    public void Suggest_StrengthCourseAndGroupOnAMergedTopic_AreReasonsForTheOther()
    {
        var place = new Workplace()
            .Completed("course", by: "cy", topics: "js")
            .Profile(new() { Id = new("dee"), Topics = [Js] })
            .Own("guild", "Guild", owner: "eve", topics: "js")
            .Describe(new Topic { Id = Js, MergedInto = JavaScript });

        var reasons = place.Suggest(new() { Topics = [JavaScript], Count = 10 }).ToDictionary(found => found.Learner.Value, found => found.Reasons[0].Text);

        Assert.Equal("completed a course on javascript in March 2026", reasons["cy"]);
        Assert.Equal("names javascript as a strength", reasons["dee"]);
        Assert.Equal("looks after Guild, which is about javascript", reasons["eve"]);
    }

    [Fact]
    public void Suggest_TwoTopicsMergedIntoEachOther_EachStandsForItself()
    {
        var place = Answered().Describe(new Topic { Id = Js, MergedInto = JavaScript }).Describe(new Topic { Id = JavaScript, MergedInto = Js });

        Assert.Equal("answered 1 question on js in 90 days", place.Suggest(new() { Topics = [Js] })[0].Reasons[0].Text);
        Assert.Equal("answered 1 question on javascript in 90 days", place.Suggest(new() { Topics = [JavaScript] })[0].Reasons[0].Text);
    }

    [Fact]
    public void Suggest_MergedIntoATopicNobodyHasUsed_CountsAsThatOne()
    {
        var place = Answered().Describe(new Topic { Id = Js, MergedInto = EcmaScript }).Describe(new Topic { Id = JavaScript, MergedInto = EcmaScript });

        Assert.Equal("answered 2 questions on ecmascript in 90 days", place.Suggest(new() { Topics = [Js] })[0].Reasons[0].Text);
    }

    private static Workplace Answered() => new Workplace()
        .Asked("q-1", by: "ana", topics: "js").Answered("q-1", by: "bo")
        .Asked("q-2", by: "ana", topics: "javascript").Answered("q-2", by: "bo");

    private static Ask[] Asks(string topic, DateTimeOffset? at) =>
    [
        new() { Text = "query plan index w5 w20 w40 w60", Count = 5, At = at },
        new() { Asker = new("l-3"), Topics = [new(topic)], Count = 20, At = at },
        new() { Asker = new("l-5"), Text = "stout bottle", Topics = [new(topic), new(Wordless[2])], Count = 20, At = at },
    ];

    private static LogEntry Rename(LogEntry entry, Func<int, string> name)
    {
        return entry switch
        {
            InteractionRecorded recorded => new InteractionRecorded(recorded.Interaction with { Topics = Rename(recorded.Interaction.Topics) }),
            LearnerChanged changed => changed with { Learner = changed.Learner with { Topics = Rename(changed.Learner.Topics) } },
            GroupChanged changed => changed with { Group = changed.Group with { Topics = Rename(changed.Group.Topics) } },
            _ => entry,
        };

        ImmutableArray<TopicId> Rename(ImmutableArray<TopicId> topics) => [.. topics.Select(topic => new TopicId(name(topic.Value[^1] - '0')))];
    }

    private static string WithoutEvidence(string line) => line[..line.IndexOf('[', StringComparison.Ordinal)];
}
