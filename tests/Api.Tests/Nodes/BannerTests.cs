using System.Net;
using LearningGraph.Grains.Tests;
using LearningGraph.Silo;
using LearningGraph.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningGraph.Api.Tests;

public sealed class BannerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-banner-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RunAsync_OnALogThatIsNotFoldedYet_PrintsNothingUntilItIs()
    {
        await using (var filling = SqliteInteractionLog.Open(_folder))
        {
            await filling.AppendAsync([new TopicChanged(new() { Id = new("sql") }, TestClock.Now)], TestContext.Current.CancellationToken);
        }

        await using var stored = SqliteInteractionLog.Open(_folder);
        SteeredLog log = new(stored);
        var hold = log.HoldFollowers();
        using StartedSignal started = new();
        using HeardWriter output = new();
        var said = output.HearAsync("LearningGraph ");
        using CancellationTokenSource stop = new();
        var url = $"http://127.0.0.1:{Ports.ChooseFree()}";
        var run = Node.RunAsync(
            ["--urls", url, "--Storage:Folder", _folder],
            output,
            TextWriter.Null,
            stop.Token,
            services => services.AddSingleton<IInteractionLog>(log).AddSingleton<IHostedService>(started));
        await started.Task.WaitAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new();

        using var behind = await client.GetAsync($"{url}/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, behind.StatusCode);
        Assert.False(said.IsCompleted);

        hold.Dispose();
        Assert.StartsWith("LearningGraph ", await said.WaitAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var ready = await client.GetAsync($"{url}/v1/topics/sql", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        await stop.CancelAsync();
        Assert.Equal(0, await run);
    }
}
