using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>Goes on with a training that an end of the node interrupted, and begins one when the last is old enough.</summary>
internal sealed partial class ModelSchedule(
    IGrainFactory grains, IModelStore store, IOptions<ModelOptions> options, TimeProvider clock, ILogger<ModelSchedule> logger) : BackgroundService
{
    /// <summary>Between the start and the first look: a node has better things to do then.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(10);

    /// <summary>Between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private DateTimeOffset _lastStart = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = FirstWait; ; wait = Interval)
        {
            await Task.Delay(wait, clock, stoppingToken);
            try
            {
                if (IsDue())
                {
                    _lastStart = clock.GetUtcNow();
                    await grains.GetGrain<IModelGrain>(0).Train(stoppingToken);
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure);
            }
        }
    }

    // Where there was too little to learn from there is no model; the day on which that was found out counts.
    private bool IsDue()
    {
        if (IsRequested())
        {
            return true;
        }

        var latest = store.List().Select(model => model.Manifest?.TrainedAt ?? DateTimeOffset.MinValue).Append(_lastStart).Max();
        return options.Value.TrainEveryDays is > 0 and var days && clock.GetUtcNow() - latest >= TimeSpan.FromDays(days);
    }

    // A request that cannot be read is one still; who trains sets it aside.
    private bool IsRequested()
    {
        try
        {
            return store.GetTrainingRequest() is not null;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A training did not begin; it is tried again in an hour")]
    private partial void LogFailed(Exception failure);
}
