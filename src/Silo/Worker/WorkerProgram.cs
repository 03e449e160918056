using System.Runtime.InteropServices;
using LearningGraph.Grains;

namespace LearningGraph.Silo;

/// <summary>The program as a worker of a node instead of a node: plays replicates at the lowest priority, until its input ends.</summary>
internal static class WorkerProgram
{
    /// <summary>What the first argument is then; a node starts it, people do not.</summary>
    public const string Verb = "worker";

    private const string Library = "LearningGraph.Silo.dll";

    /// <summary>How a node starts one: the same runtime on the same program, wherever a test or an installer has put it.</summary>
    public static WorkerCommand Command()
    {
        var program = Path.Combine(AppContext.BaseDirectory, Library);
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(program) && File.Exists(host)
            ? new(Path.GetFullPath(host), [program, Verb])
            : new(Environment.ProcessPath!, [Verb]);
    }

    /// <summary>Works until the standard input ends.</summary>
    public static async Task RunAsync()
    {
        LowestPriority.Take();

        // A node that is stopped by the keyboard ends its workers itself, when it has stopped.
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await ReplicateWorker.RunAsync(input, output);
    }
}
