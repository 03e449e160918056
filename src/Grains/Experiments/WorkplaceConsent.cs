using LearningGraph.Recommender;
using LearningGraph.Simulation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// Sees to it that the people of live experiments may be analysed as long as anything tells who they are: as soon as one of them was erased or has
/// opted out, the experiment forgets all of them. docs/decisions/experiments-forget-people.md tells why all. Safe for use from many threads.
/// </summary>
internal sealed partial class WorkplaceConsent(
    ExperimentRegister register, IExperimentStore store, SiloTail tail, TimeProvider clock, ILogger<WorkplaceConsent> logger) : BackgroundService
{
    private const string Withdrawn = "Somebody of its workplace was erased or has opted out of being analysed, so who its people were was forgotten.";
    private const string Unreadable = "Who its people were was forgotten, as their file was damaged, and whether all of them may still be analysed could not be known.";

    // Looking takes at most a tenth of the time, however many people change.
    private const int RestPerLook = 9;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();

    // A bit for each person: there may be thousands of experiments about tens of thousands of people.
    private readonly Dictionary<ExperimentId, NumberSet> workplaces = [];

    private readonly Dictionary<ExperimentId, string> reasons = [];
    private Dictionary<ExperimentId, string>? unread;
    private TaskCompletionSource added = NewSignal();
    private Projections? seen;

    /// <summary>Looks after a new live experiment too, soon after: its people may have changed since its workplace was read.</summary>
    /// <param name="id">Which.</param>
    /// <param name="numbers">The log's number of each of its people.</param>
    public void Add(ExperimentId id, IReadOnlyCollection<int> numbers)
    {
        lock (gate)
        {
            // An id is free again once its experiment was deleted: what was to be done with that one's people is done.
            reasons.Remove(id);
            unread?.Remove(id);
            workplaces[id] = new(numbers);
            seen = null;
            added.TrySetResult();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await CatchUpAsync(stoppingToken);
        while (true)
        {
            var (more, started) = (More(), clock.GetTimestamp());
            var isDone = await Task.Run(TryLook, stoppingToken);
            await Task.Delay(isDone ? RestPerLook * clock.GetElapsedTime(started) : RestAfterFailure, clock, stoppingToken);
            if (isDone)
            {
                await more.WaitAsync(stoppingToken);
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Taken before looking: what happens in between completes it.
    private Task<Task> More()
    {
        lock (gate)
        {
            added = added.Task.IsCompleted ? NewSignal() : added;
            return Task.WhenAny(tail.Moved, added.Task);
        }
    }

    // Half-way through the log somebody may seem to object who has long changed their mind.
    private async Task CatchUpAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                var durable = await tail.GetDurableAsync(stoppingToken);
                while (!await tail.ReachAsync(durable, stoppingToken))
                {
                }

                return;
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(RestAfterFailure, clock, stoppingToken);
            }
        }
    }

    // Each experiment for itself: one whose files cannot be read or written must not keep the people of all others.
    private bool TryLook()
    {
        lock (gate)
        {
            var current = tail.Current;
            var isOpen = TryOpen();
            if (seen is null || !current.HasLearnersOf(seen))
            {
                Look(current);
                seen = current;
            }

            foreach (var (id, reason) in reasons)
            {
                if (TryForget(id, reason))
                {
                    reasons.Remove(id);
                }
            }

            return isOpen && reasons.Count == 0;
        }
    }

    private bool TryOpen()
    {
        try
        {
            unread ??= store.FindWorkplaces().Where(found => !workplaces.ContainsKey(found.Id)).ToDictionary(found => found.Id, found => found.File);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotFound(failure);
            return false;
        }

        foreach (var (id, file) in unread)
        {
            if (TryRead(id, file))
            {
                unread.Remove(id);
            }
        }

        return unread.Count == 0;
    }

    private bool TryRead(ExperimentId id, string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            workplaces[id] = new(FrozenWorkplace.Read(stream).Numbers);
            seen = null;
            return true;
        }
        catch (InvalidDataException)
        {
            // Also where forgetting them was begun before a start and could not be ended.
            reasons[id] = Unreadable;
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotRead(failure, id);
            return false;
        }
    }

    private void Look(Projections current)
    {
        foreach (var (id, numbers) in workplaces)
        {
            if (store.FindWorkplace(id) is null)
            {
                workplaces.Remove(id);
            }
            else if (!current.MayAllBeAnalysed(numbers))
            {
                reasons[id] = Withdrawn;
                workplaces.Remove(id);
            }
        }
    }

    private bool TryForget(ExperimentId id, string reason)
    {
        try
        {
            if (store.FindWorkplace(id) is not null)
            {
                register.ForgetPeople(id, reason);
                LogForgotten(id);
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotForgotten(failure, id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Experiment {Experiment} has forgotten who its people are")]
    private partial void LogForgotten(ExperimentId experiment);

    [LoggerMessage(Level = LogLevel.Error, Message = "Who the people of experiment {Experiment} are could not be forgotten altogether; it is tried again")]
    private partial void LogNotForgotten(Exception failure, ExperimentId experiment);

    [LoggerMessage(Level = LogLevel.Error, Message = "Who the people of experiment {Experiment} are could not be read; it is tried again")]
    private partial void LogNotRead(Exception failure, ExperimentId experiment);

    [LoggerMessage(Level = LogLevel.Error, Message = "Which experiments are about this node's people could not be read; it is tried again")]
    private partial void LogNotFound(Exception failure);
}
