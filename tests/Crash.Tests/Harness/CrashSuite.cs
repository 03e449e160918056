using System.Globalization;

namespace LearningGraph.Crash.Tests;

/// <summary>
/// Kills a node again and again on one folder. After each kill it is started again, goes on with what was interrupted, and is compared with
/// what was acknowledged and with a node that folds its log from the beginning.
/// </summary>
/// <param name="seed">Says what happens when, as far as the system's own timing allows.</param>
/// <param name="report">Told of every round.</param>
internal sealed class CrashSuite(int seed, Action<string> report) : IDisposable
{
    private static readonly Func<Scenario>[] Scenarios =
        [() => new AmidWrites(), () => new AmidImport(), () => new AmidSnapshot(), () => new AmidErasure(), () => new AmidUndo()];

    private readonly TemporaryFolder _folder = new();
    private readonly Ledger _ledger = new();
    private readonly List<TimeSpan> _toReady = [];
    private readonly Uri _url = NodeProcess.ChooseUrl();

    private string Data => Path.Combine(_folder.Path, "data");

    /// <summary>The same of a node that has nothing to read: what this machine takes in any case.</summary>
    public TimeSpan ToReadyWhenEmpty { get; private set; }

    /// <summary>From the start of each node that follows a kill until it was ready, in the order of the rounds.</summary>
    public IReadOnlyList<TimeSpan> ToReady => _toReady;

    /// <summary>Runs so many rounds, each scenario in its turn; every fifth round is a loss of power.</summary>
    public async Task RunAsync(int rounds)
    {
        await using (var empty = await StartAsync())
        {
            ToReadyWhenEmpty = empty.TimeToReady;
        }

        for (var round = 0; round < rounds; round++)
        {
            // Moves on by one each time, so that every scenario comes to lose power too.
            var losesPower = PowerLoss.IsPossible && (round + (round / Scenarios.Length)) % Scenarios.Length == Scenarios.Length - 1;
            await RunAsync(round, Scenarios[round % Scenarios.Length](), losesPower);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task RunAsync(int index, Scenario scenario, bool losesPower)
    {
        var trace = Path.Combine(_folder.Path, "trace.txt");
        PowerLoss? power = losesPower ? new(trace) : null;
        Random random = new(HashCode(seed, index));
        var name = $"r{index}";
        await using var node = await StartAsync(power);
        Calls calls = new(node.Http, _ledger);
        Workload workload = new(calls, name, random.Next());
        Round round = new(name, random, Data, _folder.Path, _url, calls, workload, _ledger);
        await workload.PrepareAsync();
        await scenario.PrepareAsync(round);
        var working = workload.RunAsync();

        // Whichever comes first: a call that fails while the node lives ends the suite.
        await await Task.WhenAny(scenario.StrikeAsync(round), working);
        await node.KillAsync();
        await working;
        var snapshots = string.Join(", ", Directory.GetFiles(Data, "*.snapshot*").Select(Path.GetFileName));
        var unsynced = power?.Strike(Data, random);

        await using (var restarted = await StartAsync())
        {
            _toReady.Add(restarted.TimeToReady);
            await scenario.RecoverAsync(round, new(restarted.Http, _ledger));
            var before = await Fingerprint.TakeAsync(restarted.Http);
            await restarted.StopAsync();
            await Verifier.VerifyLogAsync(Data, _ledger);
            Verifier.VerifyErased(Data, _ledger.Erased);
            Fingerprint.AssertSame(await RebuildAsync(), before);
        }

        report(string.Create(
            CultureInfo.InvariantCulture,
            $"round {index + 1}: {scenario.GetType().Name}{(unsynced is null ? "" : $", {unsynced:N0} unsynced bytes lost")}; ready after {_toReady[^1].TotalSeconds:0.0} s; "
            + $"there: {snapshots}; acknowledged so far {_ledger.Stored.Count:N0} interactions, {_ledger.Profiles.Count:N0} profiles, {_ledger.Accepted.Count:N0} decisions, {_ledger.Erased.Count:N0} erasures"));
    }

    private async Task<string[]> RebuildAsync()
    {
        NodeProcess.DropSnapshots(Data);
        await using var rebuilt = await StartAsync();
        return await Fingerprint.TakeAsync(rebuilt.Http);
    }

    // Snapshots as often as a node takes them at all.
    private Task<NodeProcess> StartAsync(PowerLoss? power = null) => NodeProcess.StartAsync(
        ["--Storage:Folder", Data, "--urls", _url.AbsoluteUri, "--Snapshots:Entries", "1000", "--Snapshots:Interval", "00:00:01"], power?.Command);

    private static int HashCode(int seed, int round) => unchecked((seed * 1_000_003) + round);
}
