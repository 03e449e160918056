using LearningGraph.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains.Tests;

public sealed class RetentionServiceTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("lg-retention-").FullName;
    private readonly HeldTimers _clock = new(Now);
    private SteeredLog _log = null!;
    private SqliteInteractionLog _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteInteractionLog.Open(_folder);
        _log = new(_store);
        await _log.AppendAsync([Asked("old", Now.AddDays(-366)), Asked("young", Now.AddDays(-364))], Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Execute_OncePerDay_ForgetsWhatIsOlderThanTheOption()
    {
        using var service = await StartAsync(days: 365);

        Assert.Equal(RetentionService.FirstWait, await _clock.FireNextAsync(Cancellation));
        await ReadUntilAsync(position: 3);
        Assert.Null(await _log.FindAsync(new("old"), Cancellation));
        Assert.NotNull(await _log.FindAsync(new("young"), Cancellation));

        await _log.AppendAsync([Asked("old too", Now.AddDays(-400))], Cancellation);
        Assert.Equal(RetentionService.Interval, await _clock.FireNextAsync(Cancellation));
        await ReadUntilAsync(position: 5);
        Assert.Null(await _log.FindAsync(new("old too"), Cancellation));
        await service.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Execute_AfterAFailure_TriesAgainSooner()
    {
        _log.FailNextForgetting(new IOException("The disk is gone."));
        using var service = await StartAsync(days: 365);

        await _clock.FireNextAsync(Cancellation);
        Assert.Equal(RetentionService.RetryWait, await _clock.FireNextAsync(Cancellation));

        await ReadUntilAsync(position: 3);
        await service.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Execute_WithoutTheOption_EndsAndForgetsNothing()
    {
        using var service = await StartAsync(days: null);

        await service.ExecuteTask!;

        Assert.NotNull(await _log.FindAsync(new("old"), Cancellation));
    }

    private static InteractionRecorded Asked(string id, DateTimeOffset at) =>
        new(new() { Id = new(id), Kind = InteractionKind.Asked, At = at, Actor = new("ana") });

    private async Task<RetentionService> StartAsync(int? days)
    {
        RetentionService service = new(_log, Options.Create(new RetentionOptions { RetentionDays = days }), _clock, NullLogger<RetentionService>.Instance);
        await service.StartAsync(Cancellation);
        return service;
    }

    private async Task ReadUntilAsync(long position)
    {
        await foreach (var page in _log.FollowAsync(0, Cancellation))
        {
            if (page.Last >= position)
            {
                return;
            }
        }
    }
}
