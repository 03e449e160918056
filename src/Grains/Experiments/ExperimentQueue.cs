using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>
/// Plays the experiments of this node, a bounded number of replicates at once and each experiment in its turn, a replicate at a time.
/// What is done is kept before it counts; a node that was killed goes on with the replicates that are missing.
/// </summary>
internal sealed partial class ExperimentQueue(
    ExperimentRegister register,
    IReplicatePlayers players,
    IOptions<ExperimentOptions> options,
    IOptions<PrivacyOptions> privacy,
    Instruments instruments,
    TimeProvider clock,
    ILogger<ExperimentQueue> logger) : BackgroundService
{
    private const int MostLosses = 3;

    /// <summary>Between two tries to keep what a full disk, say, did not take.</summary>
    private static readonly TimeSpan LossPause = TimeSpan.FromSeconds(1);

    /// <summary>Between two tries to take up experiments that could not be read.</summary>
    private static readonly TimeSpan LoadPause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        instruments.ObserveExperiments(() => register.Running);
        await Task.WhenAll([LoadAsync(stoppingToken), .. Enumerable.Range(0, options.Value.Workers).Select(_ => Task.Run(() => WorkAsync(stoppingToken), stoppingToken))]);
    }

    private async Task LoadAsync(CancellationToken stoppingToken)
    {
        while (!TryLoad())
        {
            await Task.Delay(LoadPause, clock, stoppingToken);
        }
    }

    private bool TryLoad()
    {
        try
        {
            return register.Load();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotLoaded(failure);
            return false;
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await using var player = players.Create();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (register.Take(out var more) is { } turn)
            {
                await PlayAsync(player, turn, stoppingToken);
            }
            else
            {
                await player.RestAsync();
                await more.WaitAsync(stoppingToken);
            }
        }
    }

    private async Task PlayAsync(IReplicatePlayer player, ReplicateTurn turn, CancellationToken stoppingToken)
    {
        var (run, replicate) = turn;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, run.Stop.Token);
        var started = clock.GetTimestamp();
        try
        {
            ReplicateWork work = new(run.Manifest.Scenario, replicate, run.Workplace, run.Manifest.AskedAt, privacy.Value.K);
            var rows = await player.PlayAsync(work, stop.Token);
            instruments.RecordReplicate(clock.GetElapsedTime(started));
            if (register.Keep(turn, rows) is ExperimentState.Ended)
            {
                LogEnded(run.Manifest.Id, run.Done);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            register.GiveBack(turn);
        }
        catch (ReplicateFailedException failure)
        {
            register.Fail(turn, failure.Message);
            LogFailed(failure, run.Manifest.Id, replicate);
        }
        catch (WorkerLostException lost)
        {
            LogLost(lost, run.Manifest.Id, replicate);
            if (register.GiveBack(turn, isLost: true) >= MostLosses)
            {
                register.Fail(turn, $"{lost.Message} It was tried {MostLosses} times.");
            }
            else
            {
                await Task.Delay(LossPause, clock, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            register.Halt(turn, failure.Message);
            LogHalted(failure, run.Manifest.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The experiments of this node could not be read; they are tried again")]
    private partial void LogNotLoaded(Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Experiment {Experiment} has ended after {Replicates} replicates")]
    private partial void LogEnded(ExperimentId experiment, int replicates);

    [LoggerMessage(Level = LogLevel.Error, Message = "Experiment {Experiment} failed with replicate {Replicate}")]
    private partial void LogFailed(Exception failure, ExperimentId experiment, int replicate);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A worker was lost over replicate {Replicate} of experiment {Experiment}; it is played again")]
    private partial void LogLost(Exception lost, ExperimentId experiment, int replicate);

    [LoggerMessage(Level = LogLevel.Error, Message = "What experiment {Experiment} came to cannot be kept; it is paused")]
    private partial void LogHalted(Exception failure, ExperimentId experiment);
}
