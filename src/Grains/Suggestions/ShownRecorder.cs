using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// Appends what answers showed, so that no answer waits for the disk. Only feedback and the decision log depend on it: what comes faster than
/// the disk takes it is dropped and counted. Safe for use from many threads.
/// </summary>
internal sealed partial class ShownRecorder(IInteractionLog log, Instruments instruments, ILogger<ShownRecorder> logger) : BackgroundService
{
    /// <summary>The most that waits for the disk; questions are kept with it, so it is memory.</summary>
    public const int Capacity = 1_024;

    private const int EntriesPerAppend = 256;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>Queues what one answer showed; never waits.</summary>
    public void Record(SuggestionsShown shown)
    {
        if (!_queue.Writer.TryWrite(new(shown, null)))
        {
            instruments.RecordDropped();
        }
    }

    /// <summary>What a set showed, also when it is not written yet: nobody waits for that. Null when it was never shown, or was dropped.</summary>
    /// <exception cref="ObjectDisposedException">The node stops.</exception>
    public async Task<SuggestionsShown?> FindAsync(SuggestionSetId set, CancellationToken cancellationToken)
    {
        if (await log.FindShownAsync(set, cancellationToken) is { } shown)
        {
            return shown;
        }

        await FlushAsync(cancellationToken);
        return await log.FindShownAsync(set, cancellationToken);
    }

    /// <summary>Waits until everything that was queued before is in the log, or has failed to get there.</summary>
    /// <exception cref="ObjectDisposedException">The node stops.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource passed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _queue.Writer.WriteAsync(new(null, passed), cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new ObjectDisposedException("The node stops.", closed);
        }

        await passed.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Appends what is queued, then ends.</summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        List<SuggestionsShown> shown = [];
        List<TaskCompletionSource> passed = [];

        // Ends with the queue and not by the token: what was shown before the node was told to stop is kept.
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (shown.Count < EntriesPerAppend && _queue.Reader.TryRead(out var next))
            {
                if (next.Shown is { } set)
                {
                    shown.Add(set);
                }

                if (next.Passed is { } flush)
                {
                    passed.Add(flush);
                }
            }

            await AppendAsync(shown);
            passed.ForEach(flush => flush.SetResult());
            shown.Clear();
            passed.Clear();
        }
    }

    private async Task AppendAsync(List<SuggestionsShown> shown)
    {
        if (shown.Count == 0)
        {
            return;
        }

        try
        {
            await log.AppendAsync(shown, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The store has said why, and nobody waits for these.
            instruments.RecordDropped(shown.Count);
        }
        catch (Exception failure)
        {
            // Nobody waits for these, and the log may take the next ones.
            LogNotRecorded(failure, shown.Count, shown[0].Set);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What {Count} suggestion sets showed was not recorded; the first is {Set}")]
    private partial void LogNotRecorded(Exception failure, int count, SuggestionSetId set);

    private readonly record struct Waiting(SuggestionsShown? Shown, TaskCompletionSource? Passed);
}
