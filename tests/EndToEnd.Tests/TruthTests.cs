using LearningGraph.Recommender;
using LearningGraph.Simulation;
using LearningGraph.Storage;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Holds the ranking against what only the generated workplace knows: who really is an expert.</summary>
public sealed class TruthTests
{
    private const int Depth = 10;

    [Fact]
    public async Task Suggest_ByTopic_ComesFarCloserToTheTruthThanMereActivity()
    {
        using TemporaryFolder folder = new();
        var workplace = WorkplaceGenerator.Generate(new() { Learners = 1_000, Days = 365, Seed = 5 }, progress: null, TestContext.Current.CancellationToken);
        var projections = await FoldAsync(folder.Path, workplace);
        SuggestionPipeline pipeline = new();
        var topics = workplace.Entries.OfType<TopicChanged>().Select(changed => changed.Topic.Id).ToArray();
        var learners = workplace.Entries.OfType<LearnerChanged>().Select(changed => changed.Learner.Id).ToArray();
        var mostActive = workplace.Entries.OfType<InteractionRecorded>()
            .Where(entry => entry.Interaction.Kind == InteractionKind.Answered)
            .GroupBy(entry => entry.Interaction.Actor)
            .OrderByDescending(answers => answers.Count())
            .Select(answers => answers.Key)
            .Take(Depth)
            .ToArray();

        var ranked = topics.Average(topic => Gain(
            pipeline.Suggest(new() { Topics = [topic], Count = Depth }, projections, DateTimeOffset.UnixEpoch).Select(suggestion => suggestion.Learner), topic));
        var active = topics.Average(topic => Gain(mostActive, topic));

        Assert.True(ranked > 0.5, $"nDCG@{Depth} against the truth is {ranked:0.000}");
        Assert.True(ranked > active + 0.2, $"nDCG@{Depth} is {ranked:0.000} for the ranking and {active:0.000} for the most active");

        double Gain(IEnumerable<LearnerId> those, TopicId topic)
        {
            var ideal = learners.Select(learner => workplace.Truth.ExpertiseOf(learner, topic)).OrderDescending().Take(Depth);
            return Discount(those.Select(learner => workplace.Truth.ExpertiseOf(learner, topic))) / Discount(ideal);
        }
    }

    private static double Discount(IEnumerable<double> gains) => gains.Select((gain, index) => gain / Math.Log2(index + 2)).Sum();

    private static async Task<Projections> FoldAsync(string folder, Workplace workplace)
    {
        await using var log = SqliteInteractionLog.Open(folder);
        foreach (var page in workplace.Entries.Chunk(1_000))
        {
            await log.AppendAsync(page, TestContext.Current.CancellationToken);
        }

        ProjectionWriter writer = new();
        var last = await log.GetLastPositionAsync(TestContext.Current.CancellationToken);
        while (writer.Current.Position < last)
        {
            writer.Apply(await log.ReadAsync(writer.Current.Position, 5_000, TestContext.Current.CancellationToken));
        }

        return writer.Current;
    }
}
