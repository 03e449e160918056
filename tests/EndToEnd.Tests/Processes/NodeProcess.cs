using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>A real node in a process of its own, on a port the system chose.</summary>
internal sealed partial class NodeProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> output = [];
    private readonly bool isUnderAnother;

    private NodeProcess(Process process, bool isUnderAnother)
    {
        this.process = process;
        this.isUnderAnother = isUnderAnother;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The node ended early:\n{Output}"));
    }

    /// <summary>Everything the node has printed.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return string.Join('\n', output);
            }
        }
    }

    public HttpClient Http { get; } = new();

    public int Id => process.Id;

    /// <summary>From the start of the process until its answers knew its log.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>Starts a node and waits until it listens and has folded its log.</summary>
    /// <param name="arguments">Behind the program's name.</param>
    /// <param name="under">A program to run it under, with its arguments; null for none.</param>
    public static async Task<NodeProcess> StartAsync(string[] arguments, string[]? under = null)
    {
        string[] command = [.. under ?? [], "dotnet", Programs.Silo, "--urls", "http://127.0.0.1:0", .. arguments];
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        NodeProcess node = new(new() { StartInfo = start }, isUnderAnother: under is not null);
        var clock = Stopwatch.StartNew();
        node.process.Start();
        node.process.BeginOutputReadLine();
        node.process.BeginErrorReadLine();
        node.Http.BaseAddress = new(await node.listening.Task.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken));
        await node.BecomeReadyAsync();
        node.TimeToReady = clock.Elapsed;
        return node;
    }

    /// <summary>The node on a folder, with nothing else set.</summary>
    public static Task<NodeProcess> StartAsync(string folder) => StartAsync(["--Storage:Folder", folder]);

    /// <summary>An address that is free, for a node that is to be found at the same one after its restart.</summary>
    public static Uri ChooseUrl()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://{listener.LocalEndpoint}");
    }

    /// <summary>Deletes the snapshots in the folder of a node that has stopped, so that the next one folds its log from the beginning.</summary>
    public static void DropSnapshots(string folder)
    {
        foreach (var snapshot in Directory.GetFiles(folder, "*.snapshot"))
        {
            File.Delete(snapshot);
        }
    }

    /// <summary>Runs a node that is expected to refuse, and returns its exit code and what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        await CommandLineProcess.RunAsync(["dotnet", Programs.Silo, "--urls", "http://127.0.0.1:0", .. arguments]);

    /// <summary>The answer to an ask, without what differs each time.</summary>
    public async Task<JsonElement> AskAsync(object ask)
    {
        using var response = await Http.PostAsJsonAsync("/v1/ask", ask, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    /// <summary>As kill -9: nothing is flushed, nobody is asked.</summary>
    public async Task KillAsync()
    {
        // Whatever watches the node ends with it, and first writes down what it saw. A shell may have become the node.
        var children = isUnderAnother
            ? await File.ReadAllTextAsync($"/proc/{process.Id}/task/{process.Id}/children", TestContext.Current.CancellationToken)
            : "";
        using var node = int.TryParse(children, CultureInfo.InvariantCulture, out var child) ? Process.GetProcessById(child) : null;
        (node ?? process).Kill();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks the node to stop, and waits for it.</summary>
    public async Task StopAsync()
    {
        await CommandLineProcess.RunAsync("kill", "-TERM", $"{process.Id}");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        Http.Dispose();
    }

    // The endpoint itself waits up to a second, so this turns rarely.
    private async Task BecomeReadyAsync()
    {
        while (true)
        {
            using var ready = await Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            if (ready.IsSuccessStatusCode)
            {
                return;
            }
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Add(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"listens on\s+(http://\S+?)/?,?\s*$")]
    private static partial Regex Listening();
}
