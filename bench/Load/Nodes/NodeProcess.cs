using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace LearningGraph.Load;

/// <summary>A real node in a process of its own, on a port the system chose.</summary>
internal sealed partial class NodeProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeProcess(Process process)
    {
        this.process = process;
        process.EnableRaisingEvents = true;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => LastError = line.Data ?? LastError;
        process.Exited += (_, _) => listening.TrySetException(new LoadFailedException($"The node ended: {LastError}"));
    }

    /// <summary>For its addresses.</summary>
    public HttpClient Http { get; } = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    public int Id => process.Id;

    /// <summary>From the start of the process until its answers knew its log.</summary>
    public TimeSpan TimeToReady { get; private set; }

    /// <summary>What the node has used of all processors together since it started.</summary>
    public TimeSpan MeasureProcessorTime()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private string? LastError { get; set; }

    /// <summary>Starts a node on a folder and waits until it answers.</summary>
    public static async Task<NodeProcess> StartAsync(string folder, TimeProvider clock)
    {
        var program = typeof(NodeProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Node").Value!;
        ProcessStartInfo start = new("dotnet", [program, "--urls", "http://127.0.0.1:0", "--Storage:Folder", folder, "--Models:TrainEveryDays", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        NodeProcess node = new(new() { StartInfo = start });
        var started = clock.GetTimestamp();
        node.process.Start();
        node.process.BeginOutputReadLine();
        node.process.BeginErrorReadLine();

        // A node says where it listens once it is ready.
        node.Http.BaseAddress = await node.listening.Task.WaitAsync(LongestStart, clock);
        node.TimeToReady = clock.GetElapsedTime(started);
        return node;
    }

    /// <summary>Asks the node to stop, and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!OperatingSystem.IsWindows() && !process.HasExited)
        {
            using var asked = Process.Start("kill", $"-TERM {process.Id}");
            await asked.WaitForExitAsync();
        }
        else
        {
            process.Kill();
        }

        using CancellationTokenSource late = new(LongestStop);
        await process.WaitForExitAsync(late.Token);
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"listens on\s+(http://\S+?)/?,?\s*$")]
    private static partial Regex Listening();
}
