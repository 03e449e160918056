namespace LearningGraph.Simulation.Tests;

public class WriterTests
{
    private static readonly GeneratedWorkplace Workplace = GeneratedWorkplaces.Of(1);

    [Fact]
    public void Title_OfManyQuestions_Varies()
    {
        var titles = Workplace.Of(InteractionKind.Asked).Select(question => question.Title!).ToArray();

        Assert.True(titles.Distinct().Count() > 0.8 * titles.Length);
        Assert.All(titles, title => Assert.InRange(title.Length, 10, 200));
    }

    [Fact]
    public void Text_Everywhere_HasNoGapsLeft()
    {
        var texts = Workplace.Interactions
            .SelectMany(interaction => new[] { interaction.Title, interaction.Text }).OfType<string>().ToArray();

        Assert.NotEmpty(texts);
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain('{', text);
            Assert.DoesNotContain('}', text);
            Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            Assert.Equal(text.Trim(), text);
        });
    }

    [Fact]
    public void Text_OfQuestions_IsLeftOutByOneOfFive() =>
        Assert.InRange(Workplace.Of(InteractionKind.Asked).Average(question => question.Text is null ? 1.0 : 0.0), 0.17, 0.23);

    [Fact]
    public void Words_OfATitle_TellTheTopic()
    {
        var questions = Workplace.Of(InteractionKind.Asked).Where(question => question.Topics.Length == 1).ToArray();
        var (known, asked) = (questions.Take(questions.Length / 2).ToArray(), questions.Skip(questions.Length / 2).ToArray());
        var topicsOf = known
            .SelectMany(question => Words(question).Select(word => (word, topic: question.Topics[0])))
            .CountBy(pair => pair)
            .GroupBy(pair => pair.Key.word)
            .ToDictionary(
                word => word.Key,
                word => word.ToDictionary(pair => pair.Key.topic, pair => pair.Value / (double)word.Sum(other => other.Value)));

        var right = asked.Count(question => Guess(question) == question.Topics[0]);

        // Chance is 1 of 40.
        Assert.InRange(right / (double)asked.Length, 0.85, 1);

        TopicId? Guess(Interaction question) => Words(question)
            .Where(topicsOf.ContainsKey)
            .SelectMany(word => topicsOf[word])
            .GroupBy(vote => vote.Key, (topic, votes) => (topic, share: votes.Sum(vote => vote.Value)))
            .OrderByDescending(vote => vote.share)
            .Select(vote => (TopicId?)vote.topic)
            .FirstOrDefault();
    }

    [Fact]
    public void Words_OfTwoQuestions_AreSharedMoreWithinATopic()
    {
        var questions = Workplace.Of(InteractionKind.Asked).Where(question => question.Topics.Length == 1).Take(600)
            .Select(question => (topic: question.Topics[0], words: Words(question).ToHashSet())).ToArray();
        var common = questions.SelectMany(question => question.words).CountBy(word => word)
            .Where(count => count.Value > questions.Length / 20).Select(count => count.Key).ToHashSet();
        Assert.All(questions, question => question.words.ExceptWith(common));
        var pairs = questions.SelectMany((one, i) => questions.Skip(i + 1).Select(other =>
                (same: one.topic == other.topic, shared: one.words.Intersect(other.words).Count())))
            .ToLookup(pair => pair.same, pair => pair.shared);

        Assert.True(pairs[true].Average() > 5 * pairs[false].Average());
    }

    private static IEnumerable<string> Words(Interaction question) =>
        question.Title!.ToLowerInvariant().Split([' ', ',', '.', '?', ':'], StringSplitOptions.RemoveEmptyEntries).Distinct();
}
