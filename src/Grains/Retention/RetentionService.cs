using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>Forgets once a day what is older than the option says. On several silos each does; what one has forgotten another does not find.</summary>
internal sealed partial class RetentionService(
    IInteractionLog log, IOptions<RetentionOptions> options, TimeProvider clock, ILogger<RetentionService> logger) : BackgroundService
{
    /// <summary>Between the start and the first run: a node has better things to do then.</summary>
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(5);

    /// <summary>Between two runs.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>After a run that failed.</summary>
    public static readonly TimeSpan RetryWait = TimeSpan.FromHours(1);

    private const int EntriesPerCall = 100_000;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.RetentionDays is not { } days)
        {
            return;
        }

        for (var wait = FirstWait; ;)
        {
            await Task.Delay(wait, clock, stoppingToken);
            wait = await TryForgetAsync(clock.GetUtcNow().AddDays(-days), stoppingToken) ? Interval : RetryWait;
        }
    }

    private async Task<bool> TryForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        try
        {
            var forgotten = 0L;
            ForgetReceipt receipt;
            do
            {
                receipt = await log.ForgetAsync(before, EntriesPerCall, cancellationToken);
                forgotten += receipt.Forgotten.Total;
            }
            while (receipt.Remaining > 0);

            LogForgotten(forgotten, before);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The store may work again later; what was forgotten so far stays so.
            LogFailed(failure, before);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Forgot {Count} entries from before {Before}")]
    private partial void LogForgotten(long count, DateTimeOffset before);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is from before {Before} was not forgotten; it is tried again in an hour")]
    private partial void LogFailed(Exception failure, DateTimeOffset before);
}
