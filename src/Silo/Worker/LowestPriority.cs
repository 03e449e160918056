using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LearningGraph.Silo;

/// <summary>
/// Puts this process behind every other one that wants the processors. On Linux niceness alone is a share of them; who may run only when nobody else wants to gives way
/// as soon as somebody does (SCHED_IDLE, man sched).
/// </summary>
internal static class LowestPriority
{
    private const int OfOneThread = 0;
    private const int Lowest = 19;
    private const int WhenIdle = 5;

    /// <summary>Takes the lowest priority; where the system does not allow it, it stays what it is.</summary>
    public static void Take()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var self = Process.GetCurrentProcess();
            self.PriorityClass = ProcessPriorityClass.Idle;
            return;
        }

        // On Linux each thread has its own; those to come take after the one that starts them.
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
        {
            var id = int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture);
            _ = SetPriority(OfOneThread, id, Lowest);
            _ = SetScheduler(id, WhenIdle, 0);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);

    [DllImport("libc", EntryPoint = "sched_setscheduler")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetScheduler(int thread, int policy, in int priority);
}
