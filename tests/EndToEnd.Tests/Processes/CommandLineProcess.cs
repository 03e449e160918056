using System.Diagnostics;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>A program that runs to its end.</summary>
internal static class CommandLineProcess
{
    /// <summary>Runs <c>learninggraph</c>.</summary>
    public static Task<(int ExitCode, string Output)> LearningGraphAsync(params string[] arguments) =>
        RunAsync(["dotnet", Programs.CommandLine, .. arguments]);

    /// <summary>Runs a command; what it prints and its errors come back together.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] command)
    {
        ProcessStartInfo start = new(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
