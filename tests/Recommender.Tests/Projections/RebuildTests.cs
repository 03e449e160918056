using System.Text.RegularExpressions;

namespace LearningGraph.Recommender.Tests;

public sealed partial class RebuildTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Apply_EntryByEntry_EqualsARebuildAtEveryPosition(int seed)
    {
        var entries = RandomLog.WithMerges(RandomLog.Draw(seed, 160), seed);
        EntryNumbering numbering = new();
        ProjectionWriter live = new();
        for (var count = 1; count <= entries.Count; count++)
        {
            numbering.Add(entries[count - 1]);
            live.Apply(numbering.TakePage());

            Assert.Equal(RandomLog.Answer(RandomLog.Fold(entries.Take(count), count)), RandomLog.Answer(live.Current));
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Apply_Retractions_EqualsALogThatNeverHadThem(int seed)
    {
        var entries = RandomLog.WithMerges(RandomLog.Draw(seed, 200), seed);
        Random random = new(seed);
        var retracted = entries.OfType<InteractionRecorded>().Where(_ => random.Next(5) == 0).ToArray();
        var end = entries[^1].At.AddDays(-1);
        IEnumerable<LogEntry> withRetractions =
        [
            .. entries,
            .. retracted.Select(entry => new InteractionRecorded(new()
            {
                Id = new($"r-{entry.Interaction.Id}"),
                Kind = InteractionKind.Retracted,
                At = end,
                Actor = new("l-0"),
                Subject = new(entry.Interaction.Id.Value),
            })),
        ];

        // Without the retracted entries all later ones lie at other positions; everything else must be the same to the last bit.
        var expected = RandomLog.Answer(RandomLog.Fold(entries.Except(retracted), 1_000)).Select(WithoutEvidence);
        var actual = RandomLog.Answer(RandomLog.Fold(withRetractions, 7)).Select(WithoutEvidence);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Apply_Erasure_ChangesNothingButThatPerson()
    {
        var place = new Workplace()
            .Asked("q-1", by: "ana", topics: "sql", title: "slow join on two tables")
            .Answered("q-1", by: "bo").Answered("q-1", by: "cy").Answered("q-1", by: "dee")
            .Asked("q-2", by: "ana", topics: "sql", title: "index for a join")
            .Answered("q-2", by: "cy").Answered("q-2", by: "bo");
        Ask ask = new() { Topics = [new("sql")], Count = 10 };
        var before = place.Suggest(ask);

        var after = place.Erased("bo").Suggest(ask);

        Assert.Contains(before, suggestion => suggestion.Learner == new LearnerId("bo"));
        Assert.Equal(
            before.Where(suggestion => suggestion.Learner != new LearnerId("bo")).Select(suggestion => (suggestion.Learner, suggestion.Score)),
            after.Select(suggestion => (suggestion.Learner, suggestion.Score)));
        Assert.False(place.Projections.TryGetLearner(new("bo"), out _));
    }

    [Fact]
    public void Apply_FirstOfTwoQuestionsWithOneSubjectRetracted_EqualsALogWithoutIt()
    {
        var corrected = new Workplace()
            .Asked("q-17", by: "ana", topics: "wine", title: "wrong words")
            .Asked("q-17", by: "ana", topics: "beer", title: "stout keeps")
            .Answered("q-17", by: "bo").Accepted("q-17", by: "ana", from: "bo")
            .Retracted(1);
        var straight = new Workplace()
            .Asked("q-17", by: "ana", topics: "beer", title: "stout keeps")
            .Answered("q-17", by: "bo").Accepted("q-17", by: "ana", from: "bo");

        Ask ask = new() { Text = "does stout keep", Topics = [new("beer")] };
        Assert.Equal(Describe(straight.Suggest(ask)), Describe(corrected.Suggest(ask)));

        static IEnumerable<(LearnerId, double, string)> Describe(IEnumerable<RankedLearner> suggestions) =>
            suggestions.Select(suggestion => (suggestion.Learner, suggestion.Score, string.Join("; ", suggestion.Reasons.Select(reason => reason.Text))));
    }

    [Fact]
    public void Apply_ErasedPersonSendsAgainInTheSamePage_IsKnownByTheNewNumber()
    {
        var place = new Workplace().Answered("", by: "bo", topics: "sql").ErasedWhileSentAgain("bo");

        Assert.True(place.Projections.TryGetLearner(new("bo"), out var number));
        Assert.Equal(1_000, number);
        Assert.Equal("bo", place.Suggest(new() { Topics = [new("sql")] }).Single().Learner.Value);
    }

    [Fact]
    public void Apply_Erasure_LeavesNoWordOfThePersonInTheIndex()
    {
        TextIndexWriter writer = new();
        writer.Add(0, ["secret stout"]);
        writer.Add(1, ["stout keeps"]);

        writer.Forget([0], position: 3);

        var index = writer.Publish();
        Assert.Empty(index.FindWords(["secret"], isKnown: null).Words);
        Assert.Equal([1], index.Search(index.FindWords(["stout"], isKnown: null).Words, 10, isKnown: null, _ => true).Select(similar => similar.Question));
    }

    [Fact]
    public void Apply_ErasureOfAnAsker_DropsTheWordsOfTheirQuestions()
    {
        var place = new Workplace().Asked("q-1", by: "ana", title: "stout keeps").Answered("q-1", by: "bo").Erased("ana");

        Assert.Empty(RankingQuery.Of(new() { Text = "stout" }, place.Projections).Similar);
    }

    private static string WithoutEvidence(string line) => Evidence().Replace(line, "[]");

    [GeneratedRegex(@"\[[\d ]*\]")]
    private static partial Regex Evidence();
}
