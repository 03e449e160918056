using System.Diagnostics;
using System.Text.Json;

namespace LearningGraph.Crash.Tests;

/// <summary>
/// The command line imports a file. It waits for the node to come back and goes on, or is killed with it and goes on when it is run again; then
/// everything is there.
/// </summary>
internal sealed class AmidImport : Scenario
{
    private const int Lines = 20_000;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private string file = "";
    private string[] interactions = [];
    private Process import = null!;
    private Task<string> output = null!;

    public override async Task PrepareAsync(Round round)
    {
        file = Path.Combine(round.Scratch, $"{round.Name}.ndjson");
        interactions = [.. Enumerable.Range(0, Lines).Select(i => $"{round.Name}-import-{i}")];
        await File.WriteAllLinesAsync(
            file,
            interactions.Select(id => JsonSerializer.Serialize(round.Workload.Create(id, round.Random), DomainJson.Options)),
            TestContext.Current.CancellationToken);
    }

    public override async Task StrikeAsync(Round round)
    {
        Start(round);
        while (!await round.Calls.HasInteractionAsync(interactions[0]))
        {
            Assert.False(import.HasExited, "The import ended before anything of it was there.");
            await Task.Delay(Poll, TestContext.Current.CancellationToken);
        }

        await round.WaitAsync(TimeSpan.FromSeconds(0.5));
        if (round.Random.Next(2) == 0)
        {
            import.Kill();
        }
    }

    public override async Task RecoverAsync(Round round, Calls calls)
    {
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (import.ExitCode != 0)
        {
            // Killed, and nothing else: a node that is started again is no failure.
            Assert.DoesNotContain("trying again", await output, StringComparison.Ordinal);
            import.Dispose();
            Start(round);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.True(import.ExitCode == 0, await output);
        import.Dispose();
        File.Delete(file);
        round.Ledger.Store(interactions);
    }

    private void Start(Round round)
    {
        ProcessStartInfo start = new("dotnet", [Programs.CommandLine, "import", "ndjson", file, "--url", round.Url.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Where it keeps how far it is.
        start.Environment["XDG_DATA_HOME"] = round.Scratch;
        import = Process.Start(start)!;
        output = ReadAsync(import);
    }

    private static async Task<string> ReadAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
    }
}
