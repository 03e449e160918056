using LearningGraph.Recommender;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>
/// Trains a model of each kind, one training at a time, beside the work, on one thread of its own. That a training was asked for is kept until it ends: a node that
/// was killed begins it again.
/// </summary>
internal sealed partial class ModelTraining(
    IInteractionLog log, IModelStore store, ServingModel serving, IOptions<ModelOptions> options, IOptions<PrivacyOptions> privacy, TimeProvider clock,
    ILogger<ModelTraining> logger) : IAsyncDisposable
{
    private const ulong Seed = 1;

    private readonly Lock _turn = new();
    private CancellationTokenSource? _stop;
    private Task _run = Task.CompletedTask;
    private TrainingStatus? _status;

    /// <summary>How the training goes; null when there was none. For any thread.</summary>
    public TrainingStatus? Status => Volatile.Read(ref _status);

    /// <summary>Completes once the training that was started last has ended, however it did; at once when there was none.</summary>
    public Task Ended => _run;

    /// <summary>Starts a training, unless one runs.</summary>
    public TrainingStatus Start()
    {
        lock (_turn)
        {
            if (Status is { State: TrainingState.Running } running)
            {
                return running;
            }

            var at = FindRequest() ?? clock.GetUtcNow();
            store.SetTrainingRequest(at);
            TrainingStatus started = new() { State = TrainingState.Running, StartedAt = at, Stage = "reading", Done = 0, Total = 1 };
            Volatile.Write(ref _status, started);
            _stop?.Dispose();
            _stop = new();
            var token = _stop.Token;

            // Not cancelled by the token: a training that is stopped before its thread runs still has to say that it was.
            _run = Task.Factory.StartNew(() => RunAsync(started, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
            return started;
        }
    }

    /// <summary>Stops the training that runs, for good.</summary>
    /// <returns>Whether one ran.</returns>
    public async Task<bool> CancelAsync()
    {
        if (Status is not { State: TrainingState.Running } || _stop is not { } stop)
        {
            return false;
        }

        store.SetTrainingRequest(null);
        await stop.CancelAsync();
        return true;
    }

    /// <summary>Stops for the node's end; the next start trains again.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stop is { } stop)
        {
            await stop.CancelAsync();
            await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            stop.Dispose();
        }
    }

    // What cannot be read says nothing of when a training was asked for: this one begins afresh.
    private DateTimeOffset? FindRequest()
    {
        try
        {
            return store.GetTrainingRequest();
        }
        catch (InvalidDataException damaged)
        {
            store.SetAsideTrainingRequest();
            LogSetAside(damaged.Message);
            return null;
        }
    }

    private async Task RunAsync(TrainingStatus started, CancellationToken cancellationToken)
    {
        try
        {
            var (history, position) = await ReadAsync(started, cancellationToken);
            var mentors = Attempt(() => RankerTraining.Run(history, position, Seed, new Progress(this, started, ""), cancellationToken));
            var communities = Attempt(() =>
                CommunityRankerTraining.Run(history, position, privacy.Value.K, Seed, new Progress(this, started, "communities, "), cancellationToken));

            // Kept only now, so that a training that is stopped leaves nothing behind. What becomes of one kind is nothing to the other.
            (mentors, communities) = (Keep(mentors), Keep(communities));
            End(TrainingOutcome.Describe(started, mentors, communities));
            LogEnded(mentors.Reason, communities.Reason);
        }
        catch (OperationCanceledException)
        {
            // The request was taken back by who cancelled; at the node's end it stays for the next start.
            Volatile.Write(ref _status, started with { State = TrainingState.Cancelled, Stage = "cancelled" });
        }
        catch (Exception failure)
        {
            End(started with { State = TrainingState.Failed, Stage = "failed", Fault = Explain(failure) });
            LogFailed(failure);
        }
    }

    private async Task<(History History, long Position)> ReadAsync(TrainingStatus started, CancellationToken cancellationToken)
    {
        HistoryWriter history = new();
        var (position, end) = (0L, await log.GetLastPositionAsync(cancellationToken));
        await foreach (var page in log.ReadPagesAsync(0, end, cancellationToken))
        {
            history.Add(page);
            position = page.Last;
            Volatile.Write(ref _status, started with { Done = (int)Math.Min(position, int.MaxValue), Total = (int)Math.Min(end, int.MaxValue) });
        }

        return (history.ToHistory(), position);
    }

    private TrainingOutcome Attempt(Func<TrainedRanker> train)
    {
        try
        {
            return new(train(), null, null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
            return new(null, null, Explain(failure));
        }
    }

    private TrainingOutcome Keep(TrainingOutcome outcome)
    {
        if (outcome.Trained is not { HasModel: true } trained)
        {
            return outcome;
        }

        ModelVersion? version = null;
        try
        {
            version = store.Add(version => trained.Describe(version, clock.GetUtcNow(), ProjectionWriter.Build), trained.Save);
            var fault = trained.Verdict.IsPassed && options.Value.AutoPromote ? serving.Promote(trained.Kind, promoted => [.. promoted, version.Value]) : null;
            return outcome with { Version = version, Fault = fault };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogFailed(failure);
            return outcome with { Version = version, Fault = failure.Message };
        }
    }

    private void End(TrainingStatus status)
    {
        try
        {
            store.SetTrainingRequest(null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next start trains once more than needed.
            LogFailed(failure);
        }

        Volatile.Write(ref _status, status);
    }

    private static string Explain(Exception failure) => failure is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException }
        ? $"LightGBM's native library does not load; on Debian and Ubuntu it needs the package libgomp1. ({failure.GetBaseException().Message})"
        : failure.Message;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} It is set aside, and a training begins afresh")]
    private partial void LogSetAside(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "A training has ended. Of people: {Verdict} Of communities: {CommunityVerdict}")]
    private partial void LogEnded(string verdict, string communityVerdict);

    [LoggerMessage(Level = LogLevel.Error, Message = "A training failed; what answered before goes on")]
    private partial void LogFailed(Exception failure);

    private sealed class Progress(ModelTraining training, TrainingStatus started, string prefix) : IProgress<EvaluationProgress>
    {
        public void Report(EvaluationProgress value) =>
            Volatile.Write(ref training._status, started with { Stage = prefix + value.Stage, Done = value.Done, Total = value.Total });
    }
}
