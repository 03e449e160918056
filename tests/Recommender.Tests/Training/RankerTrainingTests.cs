using System.IO.Compression;
using System.Text;

namespace LearningGraph.Recommender.Tests;

public sealed class RankerTrainingTests(TrainedOnce once) : IClassFixture<TrainedOnce>
{
    private static readonly Ask Question = new() { Asker = new("asker-1"), Text = "word2 how", Topics = [new("topic-2")], Count = 5 };

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(40)]
    public void Run_TooFewQuestions_SaysWhatIsMissing(int questions)
    {
        var trained = LearnedWorkplace.Train(questions);

        Assert.False(trained.HasModel);
        Assert.False(trained.Verdict.IsPassed);
        Assert.StartsWith("Training needs 100 questions to learn from, 20 to choose by and 20 to be judged by", trained.Verdict.Reason, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => LearnedWorkplace.Save(trained));
    }

    [Fact]
    public void Run_TwiceOnTheSame_GivesTheSameScores()
    {
        var again = LearnedWorkplace.Train(TrainedOnce.Questions);

        Assert.Equal(once.Trained.Verdict, again.Verdict);
        Assert.Equal(Answer(Load(once.Saved)), Answer(Load(LearnedWorkplace.Save(again))));
    }

    [Fact]
    public void Describe_AModel_NamesDataParametersAndEveryBaseline()
    {
        var manifest = LearnedWorkplace.Describe(once.Trained);

        Assert.Equal((TrainedOnce.Questions, FeatureCatalog.All.Length), (manifest.Basis.Questions, manifest.Features.Length));
        Assert.Equal(["prior-blend", .. SignalCatalog.Baselines.Select(signal => signal.Name)], manifest.Beside.Select(score => score.Name));
        Assert.All(manifest.Beside, score => Assert.Equal(manifest.Mrr - score.Mrr, score.Difference, tolerance: 1e-9));
        Assert.All(manifest.Beside, score => Assert.InRange(score.Difference, score.Low, score.High));
    }

    [Fact]
    public void Load_WhatWasSaved_AnswersUnderItsVersion()
    {
        var pipeline = Load(once.Saved);

        Assert.Equal("v1", pipeline.Model);
        var first = pipeline.Suggest(Question, once.Known, Workplace.Monday)[0];
        Assert.StartsWith("expert-2-", first.Learner.Value, StringComparison.Ordinal);
        Assert.NotEmpty(first.Reasons);
    }

    [Fact]
    public void Load_OtherFeatures_IsRefused()
    {
        var other = LearnedWorkplace.Describe(once.Trained) with { FeatureHash = "00" };
        using MemoryStream content = new(once.Saved);

        var refused = Assert.Throws<InvalidDataException>(() => SuggestionPipeline.Load(other, content));

        Assert.Contains("other features", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trees.zip")]
    [InlineData("regression.zip")]
    [InlineData("mix.json")]
    [InlineData("probes")]
    [InlineData("means")]
    public void Load_APartMissingOrGarbled_SaysSo(string part)
    {
        Assert.Throws<InvalidDataException>(() => Load(Edit(part, remove: true)));
        Assert.Throws<InvalidDataException>(() => Load(Edit(part, remove: false)));
    }

    [Fact]
    public void Load_CutShort_SaysSo() => Assert.Throws<InvalidDataException>(() => Load(once.Saved[..(once.Saved.Length / 2)]));

    [Fact]
    public void Attribute_EveryRow_SumsToItsScoreButForAConstant()
    {
        using MemoryStream content = new(once.Saved);
        var ranker = ModelFile.Load(content, FeatureCatalog.All.Length).ToRanker("v1", FeatureCatalog.Layout);
        var (matrix, _) = SuggestionPipeline.Measure(RankingQuery.Of(Question, once.Known));

        var scoring = ranker.Score(matrix);

        // What is the same for all candidates, such as how many topics there are, is part of the constant.
        double[] constants = [.. scoring.Scores.Select((score, row) => score - scoring.Attribute(row).Sum(part => part.Amount))];
        Assert.True(scoring.Scores.Max() - scoring.Scores.Min() > 0.5);
        Assert.All(constants, constant => Assert.Equal(constants[0], constant, tolerance: 1e-6));
    }

    private byte[] Edit(string part, bool remove)
    {
        using MemoryStream stream = new();
        stream.Write(once.Saved);
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
            if (!remove)
            {
                using var entry = archive.CreateEntry(part).Open();
                entry.Write(Encoding.UTF8.GetBytes("not what it was"));
            }
        }

        return stream.ToArray();
    }

    private SuggestionPipeline Load(byte[] saved)
    {
        using MemoryStream content = new(saved);
        return SuggestionPipeline.Load(LearnedWorkplace.Describe(once.Trained), content);
    }

    private string[] Answer(SuggestionPipeline pipeline) =>
        [.. pipeline.Suggest(Question with { Count = 50 }, once.Known, Workplace.Monday).Select(learner => $"{learner.Learner} {learner.Score:R}")];
}
