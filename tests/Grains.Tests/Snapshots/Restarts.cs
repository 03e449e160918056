using System.Collections.Concurrent;
using LearningGraph.Recommender;
using LearningGraph.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains.Tests;

/// <summary>The tail with its snapshots on a real log, started and stopped as a node does it, without the grains.</summary>
internal sealed class Restarts : IAsyncDisposable
{
    private SqliteInteractionLog? _log;
    private ServiceProvider? _services;

    public string Folder { get; } = Directory.CreateTempSubdirectory("lg-restarts-").FullName;

    public string File => Path.Combine(Folder, "projections.snapshot");

    public string Database => Path.Combine(Folder, "learninggraph.db");

    /// <summary>Set before the start.</summary>
    public SnapshotOptions Options { get; } = new();

    /// <summary>What was logged as a warning since the last start.</summary>
    public ConcurrentQueue<string> Warnings { get; } = [];

    public IInteractionLog Log => _log!;

    /// <summary>What the tail reads.</summary>
    public SteeredLog Steered { get; private set; } = null!;

    public SteeredSnapshots Store { get; private set; } = null!;

    public SiloTail Tail => _services!.GetRequiredService<SiloTail>();

    public ProjectionSnapshots Snapshots => _services!.GetRequiredService<ProjectionSnapshots>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens the log alone, to append what no tail sees at once.</summary>
    public void OpenLog() => _log ??= SqliteInteractionLog.Open(Folder);

    /// <summary>Starts, and waits until the tail has folded everything.</summary>
    /// <param name="prepare">Gets the tail before it starts.</param>
    public async Task StartAsync(Action<SiloTail>? prepare = null)
    {
        OpenLog();
        Warnings.Clear();
        Steered = new(Log);
        Store = new(new SnapshotFolder(Folder));
        ServiceCollection services = new();
        services.AddMetrics().AddLogging(logging => logging.AddProvider(new WarningListener(Warnings)));
        services.AddSingleton<IInteractionLog>(Steered).AddSingleton<ISnapshotStore>(Store).AddSingleton(TimeProvider.System);
        services.AddSingleton<Instruments>().AddSingleton<ProjectionSnapshots>().AddSingleton<SnapshotSchedule>().AddSingleton<SiloTail>();
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(Options));
        _services = services.BuildServiceProvider();
        prepare?.Invoke(Tail);
        foreach (var service in Hosted)
        {
            await service.StartAsync(Cancellation);
        }

        await ReachEndAsync();
    }

    /// <summary>Appends, and waits until the tail has folded it.</summary>
    public async Task TellAsync(params LogEntry[] entries)
    {
        OpenLog();
        await Log.AppendAsync(entries, Cancellation);
        if (_services is not null)
        {
            await ReachEndAsync();
        }
    }

    /// <summary>Stops in good order.</summary>
    public async Task StopAsync()
    {
        foreach (var service in _services is null ? [] : Hosted.Reverse())
        {
            await service.StopAsync(Cancellation);
        }

        await CloseAsync();
    }

    /// <summary>Stops without a last snapshot, as a kill does.</summary>
    public async Task CrashAsync()
    {
        var timeout = Options.StopTimeout;
        Options.StopTimeout = TimeSpan.Zero;
        await StopAsync();
        Options.StopTimeout = timeout;
    }

    /// <summary>The projections of the whole log, folded from its beginning.</summary>
    public async Task<Projections> RebuildAsync()
    {
        ProjectionWriter rebuild = new();
        while (await Log.ReadAsync(rebuild.Current.Position, limit: 13, Cancellation) is { Rows.IsEmpty: false } page)
        {
            rebuild.Apply(page);
        }

        return rebuild.Current;
    }

    public async ValueTask DisposeAsync()
    {
        await CrashAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private IHostedService[] Hosted => [_services!.GetRequiredService<SnapshotSchedule>(), Tail];

    private async Task ReachEndAsync()
    {
        var end = await Log.GetLastPositionAsync(Cancellation);
        while (!await Tail.ReachAsync(end, Cancellation))
        {
        }
    }

    /// <summary>Closes what is open without stopping anything.</summary>
    public async Task CloseAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            _services = null;
        }

        if (_log is not null)
        {
            await _log.DisposeAsync();
            _log = null;
        }

    }
}
