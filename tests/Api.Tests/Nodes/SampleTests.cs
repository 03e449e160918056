using LearningGraph.Silo;
using LearningGraph.Simulation;
using LearningGraph.Storage;

namespace LearningGraph.Api.Tests;

public sealed class SampleTests : IDisposable
{
    private static readonly WorkplaceScenario Small = new() { Learners = 20, Days = 60 };

    private readonly string _folder = Directory.CreateTempSubdirectory("lg-sample-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FillAsync_TheFirstTime_WritesTheWorkplaceAndAQuestionToTry()
    {
        new SampleFolder(_folder).Mark(Small);
        await using var log = SqliteInteractionLog.Open(_folder);

        var sample = await new SampleFolder(_folder).FillAsync(log, Small, TimeProvider.System, TextWriter.Null);

        Assert.Equal(
            WorkplaceGenerator.Generate(Small, cancellationToken: TestContext.Current.CancellationToken).Count,
            await log.GetLastPositionAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(sample.Question);
        Assert.Equal((20, 60, true), (sample.Learners, sample.Days, sample.IsComplete));
    }

    [Fact]
    public async Task FillAsync_TheSecondTime_WritesNothing()
    {
        new SampleFolder(_folder).Mark(Small);
        await using var log = SqliteInteractionLog.Open(_folder);
        var first = await new SampleFolder(_folder).FillAsync(log, Small, TimeProvider.System, TextWriter.Null);
        var end = await log.GetLastPositionAsync(TestContext.Current.CancellationToken);
        new SampleFolder(_folder).Mark(Small);

        var second = await new SampleFolder(_folder).FillAsync(log, Small, TimeProvider.System, TextWriter.Null);

        Assert.Equal(first, second);
        Assert.Equal(end, await log.GetLastPositionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task FillAsync_AfterAStartThatEndedBeforeItsEnd_Finishes()
    {
        new SampleFolder(_folder).Mark(Small);
        await SqliteInteractionLog.Open(_folder).DisposeAsync();

        new SampleFolder(_folder).Mark(Small);
        await using var log = SqliteInteractionLog.Open(_folder);
        var sample = await new SampleFolder(_folder).FillAsync(log, Small, TimeProvider.System, TextWriter.Null);

        Assert.True(sample.IsComplete);
        Assert.Equal(
            WorkplaceGenerator.Generate(Small, cancellationToken: TestContext.Current.CancellationToken).Count,
            await log.GetLastPositionAsync(TestContext.Current.CancellationToken));
    }
}
