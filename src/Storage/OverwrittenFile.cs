namespace LearningGraph.Storage;

/// <summary>Removes files about people. Their content would stay readable in blocks that nobody owns; where the file system writes elsewhere instead of in place, this helps nothing.</summary>
internal static class OverwrittenFile
{
    private const int Block = 1 << 20;

    /// <summary>Overwrites a file with zeros, syncs, and removes it; nothing when there is none.</summary>
    /// <exception cref="IOException">It cannot be written, say; it is still there.</exception>
    public static void Remove(string file)
    {
        Overwrite(file);
        File.Delete(file);
    }

    /// <summary>Overwrites a file with zeros and syncs, which needs no space; nothing when there is none.</summary>
    /// <exception cref="IOException">It cannot be written, say.</exception>
    public static void Overwrite(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        using FileStream stream = new(file, FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        var zeros = new byte[Block];
        for (var left = stream.Length; left > 0; left -= zeros.Length)
        {
            stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
        }

        stream.Flush(flushToDisk: true);
    }
}
