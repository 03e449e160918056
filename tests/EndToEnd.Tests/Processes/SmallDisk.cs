using System.Diagnostics;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>A disk of a few megabytes, in memory; gone after the test. Making one takes Linux and its administrator.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk()
    {
    }

    /// <summary>Where it is mounted.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("learninggraph-disk-").FullName;

    /// <summary>Mounts one; skips the test where that cannot be.</summary>
    public static SmallDisk Require(int megabytes)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk can be mounted on Linux only.");
        SmallDisk disk = new();
        var refusal = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", disk.Path);
        if (refusal is not null)
        {
            Directory.Delete(disk.Path);
            Assert.Skip($"A small disk cannot be mounted here: {refusal}");
        }

        return disk;
    }

    /// <summary>Makes it larger, or smaller as far as it is empty.</summary>
    public void Resize(int megabytes) => Remount($"size={megabytes}m");

    /// <summary>Makes it read-only, as far as no file on it is open for writing.</summary>
    public void Protect() => Remount("ro");

    /// <summary>Fills it up to the last byte.</summary>
    /// <returns>The file that does; deleting it makes room again.</returns>
    public string Fill()
    {
        var file = System.IO.Path.Combine(Path, "filler");
        try
        {
            using FileStream filler = new(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var block = new byte[4096]; ;)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            return file;
        }
    }

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        Directory.Delete(Path);
    }

    private void Remount(string options) => Assert.Null(Run("mount", "-o", $"remount,{options}", Path));

    private static string? Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : error.Trim();
    }
}
