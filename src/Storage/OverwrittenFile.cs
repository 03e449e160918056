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

        using var stream = Open(file);
        Overwrite(stream);
    }

    /// <summary>Lets another file take the name of one, and overwrites the bytes that were there before with zeros and syncs.</summary>
    /// <param name="file">Is there; as it was when this fails before the other has its name.</param>
    /// <param name="replace">Gives the name to the other.</param>
    /// <exception cref="IOException">It cannot be written, say.</exception>
    public static void Replace(string file, Action replace)
    {
        // By its name nobody reaches it afterwards.
        using var before = Open(file);
        replace();
        Overwrite(before);
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);

    private static void Overwrite(FileStream stream)
    {
        var zeros = new byte[Block];
        for (var left = stream.Length; left > 0; left -= zeros.Length)
        {
            stream.Write(zeros, 0, (int)Math.Min(left, zeros.Length));
        }

        stream.Flush(flushToDisk: true);
    }
}
