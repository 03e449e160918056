using System.IO.Compression;

namespace LearningGraph.Cli;

/// <summary>
/// Where the tables of one source lie: a folder, a ZIP file, or one file alone. A table may be packed with gzip: for <c>members.csv</c>
/// a <c>members.csv.gz</c> does as well.
/// </summary>
internal sealed class TableFiles : IDisposable
{
    private readonly string path;
    private readonly ArchiveContents? archive;

    /// <summary>Looks at what lies at a path.</summary>
    /// <exception cref="CommandFailedException">Nothing does, or it is a ZIP file that is refused.</exception>
    public TableFiles(string path)
    {
        this.path = path;
        if (!Path.Exists(path))
        {
            throw new CommandFailedException($"{path} does not exist.");
        }

        IsFolder = Directory.Exists(path);
        archive = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) && !IsFolder ? ArchiveContents.Open(path) : null;
    }

    /// <summary>Whether a table is found by its name in a folder on disk.</summary>
    public bool IsFolder { get; }

    /// <summary>Whether there is just one file, which is the table whatever it is called.</summary>
    public bool IsOneFile => !IsFolder && archive is null;

    /// <summary>The address of the one file.</summary>
    public string OnlyFile => path;

    /// <summary>The address of a table, to be opened; null when it is not there. In an archive the folder before the name does not matter.</summary>
    /// <param name="name">Its file name, without <c>.gz</c>.</param>
    /// <exception cref="CommandFailedException">The archive holds the name in two folders.</exception>
    public string? Find(string name)
    {
        string[] candidates = [name, name + ".gz"];
        if (archive is null)
        {
            var folder = IsFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
            return candidates.Select(candidate => Path.Combine(folder, candidate)).FirstOrDefault(File.Exists);
        }

        return archive.Names.Where(entry => candidates.Any(candidate => entry == candidate || entry.EndsWith("/" + candidate, StringComparison.Ordinal))).ToArray() switch
        {
            [] => null,
            [var one] => one,
            [var one, var other, ..] => throw new CommandFailedException($"{path} holds {name} twice, as {Quoted.Text(one)} and {Quoted.Text(other)}."),
        };
    }

    /// <summary>Opens a table, unpacked.</summary>
    /// <param name="address">As <see cref="Find"/> gave it.</param>
    /// <exception cref="CommandFailedException">It is empty.</exception>
    public Stream Open(string address)
    {
        var packed = archive is null ? JsonLines.Open(address) : archive.Read(address);
        return address.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(packed, CompressionMode.Decompress) : packed;
    }

    /// <summary>How many bytes a table takes where it lies.</summary>
    public long LengthOf(string address) => archive is null ? new FileInfo(address).Length : archive.LengthOf(address);

    /// <inheritdoc/>
    public void Dispose() => archive?.Dispose();
}
