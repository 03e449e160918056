using LearningGraph.Recommender;
using LearningGraph.Simulation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// Sees to it that the people of live experiments may be analysed as long as anything tells who they are: as soon as one of them was erased or has
/// opted out, the experiment forgets all of them. docs/decisions/experiments-forget-people.md tells why all. Safe for use from many threads.
/// </summary>
internal sealed partial class WorkplaceConsent(ExperimentRegister register, SiloTail tail, TimeProvider clock, ILogger<WorkplaceConsent> logger) : BackgroundService
{
    private const string Withdrawn = "Somebody of its workplace was erased or has opted out of being analysed, so who its people were was forgotten.";
    private const string Unreadable = "Who its people were was forgotten, as their file was damaged, and whether all of them may still be analysed could not be known.";

    // Looking takes at most a tenth of the time, however many people change.
    private const int RestPerLook = 9;

    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<ExperimentId, (string File, IReadOnlyList<int> Numbers)> workplaces = [];
    private TaskCompletionSource added = NewSignal();
    private Projections? seen;
    private bool isOpen;

    /// <summary>Looks after a new live experiment too, soon after: its people may have changed since its workplace was read.</summary>
    /// <param name="id">Which.</param>
    /// <param name="numbers">The log's number of each of its people.</param>
    public void Add(ExperimentId id, IReadOnlyList<int> numbers)
    {
        lock (gate)
        {
            if (register.FindWorkplace(id) is { } file)
            {
                workplaces[id] = (file, numbers);
                seen = null;
                added.TrySetResult();
            }
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

    private bool TryLook()
    {
        try
        {
            lock (gate)
            {
                var current = tail.Current;
                if (!isOpen)
                {
                    Open();
                    isOpen = true;
                }

                if (seen is null || !current.HasLearnersOf(seen))
                {
                    Look(current);
                    seen = current;
                }
            }

            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotForgotten(failure);
            return false;
        }
    }

    private void Open()
    {
        foreach (var (id, file) in register.FindWorkplaces())
        {
            if (workplaces.ContainsKey(id))
            {
                continue;
            }

            try
            {
                using var stream = File.OpenRead(file);
                workplaces[id] = (file, FrozenWorkplace.Read(stream).Numbers);
            }
            catch (InvalidDataException)
            {
                register.ForgetPeople(id, Unreadable);
                LogForgotten(id);
            }
        }
    }

    private void Look(Projections current)
    {
        foreach (var (id, (file, numbers)) in workplaces)
        {
            if (File.Exists(file) && current.MayAllBeAnalysed(numbers))
            {
                continue;
            }

            if (File.Exists(file))
            {
                register.ForgetPeople(id, Withdrawn);
                LogForgotten(id);
            }

            workplaces.Remove(id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Experiment {Experiment} has forgotten who its people are")]
    private partial void LogForgotten(ExperimentId experiment);

    [LoggerMessage(Level = LogLevel.Error, Message = "Who the people of an experiment are could not be forgotten; it is tried again")]
    private partial void LogNotForgotten(Exception failure);
}
