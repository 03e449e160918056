using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>
/// One experiment in memory: which replicates are done, which are being played, and where it ends. Replicates may be done in any order; what
/// counts are those without a gap from the first on, and the stopping rule is asked after each of these in turn, so that the end does not
/// depend on who was faster. Not for use from several threads.
/// </summary>
internal sealed class ExperimentRun : IDisposable
{
    private readonly SortedDictionary<int, ReplicateRow?[]> done = [];
    private readonly HashSet<int> playing = [];
    private readonly Dictionary<int, int> losses = [];
    private readonly List<ReplicateRow> counted = [];
    private readonly StoppingWatch watch;
    private TaskCompletionSource changed = New();

    /// <param name="manifest">What was asked for.</param>
    /// <param name="standing">Where it is.</param>
    /// <param name="workplace">The file with the people it is about; null for a synthetic workplace.</param>
    /// <param name="rows">What is there already, in any order.</param>
    public ExperimentRun(ExperimentManifest manifest, ExperimentStanding standing, string? workplace, IEnumerable<ReplicateRow> rows)
    {
        (Manifest, Standing, Workplace, watch) = (manifest, standing, workplace, new(manifest.Scenario));
        foreach (var row in rows)
        {
            Put(row);
        }

        Count();
    }

    /// <summary>What was asked for.</summary>
    public ExperimentManifest Manifest { get; }

    /// <summary>The file with the people it is about; null for a synthetic workplace.</summary>
    public string? Workplace { get; }

    /// <summary>Where it is.</summary>
    public ExperimentStanding Standing { get; private set; }

    /// <summary>Replicates that count.</summary>
    public int Done { get; private set; }

    /// <summary>Whether no replicate is needed any more.</summary>
    public bool HasAll { get; private set; }

    /// <summary>Stops what is being played of it, for good.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>Completes with the next change.</summary>
    public Task Changed => changed.Task;

    /// <summary>How it goes, for callers.</summary>
    public ExperimentStatus Status => new()
    {
        Id = Manifest.Id,
        Name = Manifest.Scenario.Name,
        State = Standing.State,
        AskedAt = Manifest.AskedAt,
        Done = Done,
        Replicates = Manifest.Scenario.Replicates,
        Fault = Standing.Fault,
        Notices = Standing.Notices,
    };

    /// <summary>The rows that count of some replicates, by replicate and then by strategy.</summary>
    /// <param name="first">The first replicate, from 0.</param>
    /// <param name="count">So many at most, from 0.</param>
    public ImmutableArray<ReplicateRow> ReadRows(int first, int count)
    {
        var (from, to) = (Math.Min(first, Done), (int)Math.Min((long)first + count, Done));
        var strategies = Manifest.Scenario.Strategies.Length;
        return [.. CollectionsMarshal.AsSpan(counted)[(from * strategies)..(to * strategies)]];
    }

    /// <summary>The next replicate to play, which then counts as being played; null when there is none for now.</summary>
    public int? Take()
    {
        if (Standing.State != ExperimentState.Running || HasAll)
        {
            return null;
        }

        for (var replicate = Done; replicate < Manifest.Scenario.Replicates; replicate++)
        {
            if (!IsDone(replicate) && playing.Add(replicate))
            {
                return replicate;
            }
        }

        return null;
    }

    /// <summary>A replicate is not being played any more; with no rows it is to be played again.</summary>
    public void GiveBack(int replicate, IEnumerable<ReplicateRow> rows)
    {
        playing.Remove(replicate);
        foreach (var row in rows)
        {
            Put(row);
        }

        Count();
        Tell();
    }

    /// <summary>A worker was lost over a replicate.</summary>
    /// <returns>How often that happened over the same one; others that are played at the same time may be lost with it and count for themselves.</returns>
    public int Lose(int replicate) => CollectionsMarshal.GetValueRefOrAddDefault(losses, replicate, out _) += 1;

    /// <summary>Changes where it is.</summary>
    public void Set(ExperimentStanding standing)
    {
        Standing = standing;
        Tell();
    }

    /// <inheritdoc/>
    public void Dispose() => Stop.Dispose();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Tell()
    {
        var before = changed;
        changed = New();
        before.SetResult();
    }

    private bool IsDone(int replicate) => done.TryGetValue(replicate, out var rows) && !rows.Contains(null);

    private void Put(ReplicateRow row)
    {
        var strategies = Manifest.Scenario.Strategies.Length;
        if (row.Replicate < 0 || row.Replicate >= Manifest.Scenario.Replicates || row.Strategy < 0 || row.Strategy >= strategies)
        {
            return;
        }

        if (!done.TryGetValue(row.Replicate, out var rows))
        {
            done.Add(row.Replicate, rows = new ReplicateRow?[strategies]);
        }

        rows[row.Strategy] ??= row;
    }

    private void Count()
    {
        while (!HasAll && IsDone(Done))
        {
            counted.AddRange(done[Done]!);
            watch.Add(done[Done]!);
            Done++;
            HasAll = Done == Manifest.Scenario.Replicates || watch.IsReached;
        }
    }
}
