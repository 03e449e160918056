using System.IO.Compression;

namespace LearningGraph.Cli;

/// <summary>
/// A ZIP file from somebody else, read where it is: nothing is unpacked to disk. One that could fill the machine or that plays with paths is
/// refused as a whole before anything of it is read.
/// </summary>
internal sealed class ArchiveContents : IDisposable
{
    /// <summary>The most bytes that all entries may expand to.</summary>
    public const long MaxTotalBytes = 64L << 30;

    /// <summary>The most bytes that one entry may expand to.</summary>
    public const long MaxEntryBytes = 16L << 30;

    /// <summary>How many times its packed size an entry, and the whole, may expand to; text packs 5 to 50 times.</summary>
    public const long MaxRatio = 200;

    /// <summary>The most entries.</summary>
    public const int MaxEntries = 500_000;

    // Little files of one repeated letter are no threat, and there are honest ones.
    private const long RatioMattersFrom = 8 << 20;
    private const int SymbolicLink = 0xA000;
    private const int FileType = 0xF000;

    private readonly ZipArchive archive;
    private readonly OrderedDictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);

    private ArchiveContents(string path, ZipArchive archive)
    {
        Path = path;
        this.archive = archive;
    }

    /// <summary>Where the archive lies.</summary>
    public string Path { get; }

    /// <summary>The names of its files, with <c>/</c> between folders, in the order of the archive; folders are left out.</summary>
    public IEnumerable<string> Names => entries.Keys;

    /// <summary>Opens an archive and judges every entry by what it says of itself.</summary>
    /// <exception cref="CommandFailedException">It is missing, broken, dangerous or encrypted; names the archive and the entry.</exception>
    public static ArchiveContents Open(string path)
    {
        var file = JsonLines.Open(path);
        try
        {
            ArchiveContents contents = new(path, new ZipArchive(file, ZipArchiveMode.Read));
            contents.Admit(file.Length);
            return contents;
        }
        catch (InvalidDataException broken)
        {
            file.Dispose();
            throw new CommandFailedException($"{path} is not a ZIP file that can be read: {broken.Message}");
        }
        catch (CommandFailedException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a file of that name.</summary>
    public bool Contains(string name) => entries.ContainsKey(name);

    /// <summary>How many bytes a file expands to, as the archive says.</summary>
    public long LengthOf(string name) => entries[name].Length;

    /// <summary>Expands a file while it is read; reading fails when there is more than the archive said.</summary>
    /// <exception cref="CommandFailedException">Also while reading: the entry is broken; names archive and entry.</exception>
    public Stream Read(string name) => new ArchiveEntryStream($"{Path}: {Quoted.Text(name)}", entries[name]);

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void Admit(long packedLength)
    {
        // The central directory holds at least 46 bytes an entry, so this list is never more than some times the file itself.
        if (archive.Entries.Count > MaxEntries)
        {
            throw Refuse($"holds {archive.Entries.Count} entries; at most {MaxEntries} are read.");
        }

        var expanded = 0L;
        var packed = 0L;
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (FindFault(entry) is { } fault)
            {
                throw Refuse($"entry {Quoted.Text(entry.FullName)} {fault}");
            }

            if (!seen.Add(entry.FullName))
            {
                throw Refuse($"entry {Quoted.Text(entry.FullName)} is there twice.");
            }

            expanded += entry.Length;
            packed += entry.CompressedLength;
            if (expanded > MaxTotalBytes)
            {
                throw Refuse($"expands to more than {MaxTotalBytes} bytes.");
            }

            if (!entry.FullName.EndsWith('/'))
            {
                entries.Add(entry.FullName, entry);
            }
        }

        if (packed > packedLength)
        {
            throw Refuse("holds entries that share their bytes: it is made to expand without end.");
        }

        if (expanded >= RatioMattersFrom && expanded / MaxRatio > packedLength)
        {
            throw Refuse($"expands to {expanded} bytes, more than {MaxRatio} times its size.");
        }
    }

    private static string? FindFault(ZipArchiveEntry entry) =>
        IsTrick(entry.FullName) ? "is no plain path inside the archive."
        : ((entry.ExternalAttributes >> 16) & FileType) == SymbolicLink ? "is a symbolic link."
        : entry.IsEncrypted ? "is encrypted."
        : entry.Length > MaxEntryBytes ? $"expands to {entry.Length} bytes; at most {MaxEntryBytes} are read."
        : entry.Length >= RatioMattersFrom && entry.Length / MaxRatio > entry.CompressedLength
            ? $"expands to {entry.Length} bytes, more than {MaxRatio} times its packed size."
        : null;

    // Nothing is written anywhere; but who writes such names wants more than to be read.
    private static bool IsTrick(string name) =>
        name.Length == 0 || name.StartsWith('/') || name.AsSpan().IndexOfAny('\\', ':') >= 0 || name.Any(char.IsControl)
        || name.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..");

    private CommandFailedException Refuse(string reason) => new($"{Path} {reason}");
}
