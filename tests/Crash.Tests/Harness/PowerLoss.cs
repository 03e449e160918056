using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningGraph.Crash.Tests;

/// <summary>
/// Watches which bytes a node writes to its files and which of them it syncs. A kill leaves all that was written, because the system still has
/// it; a loss of power may take, zero or garble every byte that was not synced, and this does it.
/// </summary>
/// <param name="trace">The file to keep the system calls in.</param>
internal sealed partial class PowerLoss(string trace)
{
    private const int Sector = 512;
    private const string Strace = "/usr/bin/strace";

    /// <summary>Whether it can be done on this machine.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && File.Exists(Strace);

    /// <summary>Runs a program under watch.</summary>
    public string[] Command => [Strace, "-f", "-y", "-s", "0", "--seccomp-bpf", "-e", "trace=pwrite64,fsync,fdatasync", "-o", trace];

    /// <summary>Spoils what was not synced in the files of a folder: of each sector the unsynced part stays, becomes zeros, or anything.</summary>
    /// <returns>How many bytes were not synced.</returns>
    public long Strike(string folder, Random random)
    {
        var lost = 0L;
        foreach (var (file, ranges) in FindUnsynced(File.ReadLines(trace)).Where(unsynced => unsynced.Key.StartsWith(folder, StringComparison.Ordinal) && File.Exists(unsynced.Key)))
        {
            using var stream = File.OpenWrite(file);
            foreach (var (from, length) in ranges)
            {
                var end = Math.Min(from + length, stream.Length);
                lost += Math.Max(0, end - from);
                for (long at = from, next; at < end; at = next)
                {
                    next = Math.Min(end, (at / Sector * Sector) + Sector);
                    Spoil(stream, at, (int)(next - at), random);
                }
            }
        }

        return lost;
    }

    private static Dictionary<string, List<(long From, long Length)>> FindUnsynced(IEnumerable<string> calls)
    {
        Dictionary<string, List<(long From, long Length)>> unsynced = [];
        Dictionary<string, (string File, int Writes)> syncing = [];
        foreach (var call in calls)
        {
            if (Write().Match(call) is { Success: true } write)
            {
                var file = write.Groups["file"].Value;
                unsynced.TryAdd(file, []);
                unsynced[file].Add((Number(write, "from"), Number(write, "length")));
            }
            else if (Sync().Match(call) is { Success: true } sync && unsynced.TryGetValue(sync.Groups["file"].Value, out var writes))
            {
                // What is written meanwhile by another thread is not covered.
                syncing[sync.Groups["thread"].Value] = (sync.Groups["file"].Value, writes.Count);
            }

            if (Synced().Match(call) is { Success: true } synced && syncing.Remove(synced.Groups["thread"].Value, out var done))
            {
                unsynced[done.File].RemoveRange(0, done.Writes);
            }
        }

        return unsynced;
    }

    private static void Spoil(FileStream stream, long at, int length, Random random)
    {
        var bytes = new byte[length];
        switch (random.Next(3))
        {
            case 0:
                return;
            case 1:
                random.NextBytes(bytes);
                break;
        }

        stream.Position = at;
        stream.Write(bytes);
    }

    private static long Number(Match match, string group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\d+ +pwrite64\(\d+<(?<file>[^>]+)>, .*, (?<length>\d+), (?<from>\d+)(\)| <unfinished)""")]
    private static partial Regex Write();

    [GeneratedRegex("""^(?<thread>\d+) +f(data)?sync\(\d+<(?<file>[^>]+)>""")]
    private static partial Regex Sync();

    [GeneratedRegex("""^(?<thread>\d+) +(<\.\.\. )?f(data)?sync.*\) += 0$""")]
    private static partial Regex Synced();
}
