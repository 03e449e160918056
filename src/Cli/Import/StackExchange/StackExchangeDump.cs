namespace LearningGraph.Cli;

/// <summary>The folder of one dump and what its tables are called.</summary>
internal sealed class StackExchangeDump
{
    private static readonly string[] OptionalTables = ["Comments", "Tags", "Users", "Votes"];
    private static readonly string[] LeftOut = ["Badges", "PostHistory"];

    // Posts and comments are read twice: what a row needs may stand behind it.
    private static readonly (string Table, int Times)[] Readings = [("Posts", 2), ("Comments", 2), ("Votes", 1), ("Users", 1), ("Tags", 1), ("PostLinks", 1)];

    private readonly string folder;
    private readonly long bytes;
    private long bytesRead;

    /// <summary>Looks into the folder.</summary>
    /// <exception cref="CommandFailedException">There is no such folder, or no <c>Posts.xml</c> in it.</exception>
    public StackExchangeDump(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandFailedException($"{folder} is not a folder.");
        }

        this.folder = folder;
        if (!File.Exists(PathOf("Posts")))
        {
            throw new CommandFailedException($"{folder} holds no Posts.xml: it is not a Stack Exchange dump.");
        }

        bytes = Readings.Where(reading => Has(reading.Table)).Sum(reading => new FileInfo(PathOf(reading.Table)).Length * reading.Times);
    }

    /// <summary>The file names of the tables that this dump lacks, in alphabetical order.</summary>
    public IReadOnlyList<string> MissingTables => [.. OptionalTables.Where(table => !Has(table)).Select(table => table + ".xml")];

    /// <summary>The file names of the tables that are there and say nothing about who helped whom, in alphabetical order; they are not opened.</summary>
    public IReadOnlyList<string> TablesLeftOut => [.. LeftOut.Where(Has).Select(table => table + ".xml")];

    /// <summary>How much of all the reading is done, in [0, 1]. May be asked from any thread.</summary>
    public double Share => Math.Min(1, (double)Volatile.Read(ref bytesRead) / Math.Max(1, bytes));

    /// <summary>The rows of a table; none when the dump lacks it.</summary>
    /// <exception cref="CommandFailedException">The table is broken; names file and line.</exception>
    public IEnumerable<StackExchangeRow> Rows(string table, CancellationToken cancellationToken) =>
        Has(table) ? StackExchangeTable.Read(PathOf(table), read => Interlocked.Add(ref bytesRead, read), cancellationToken) : [];

    /// <summary>Where a table lies.</summary>
    public string PathOf(string table) => Path.Combine(folder, table + ".xml");

    private bool Has(string table) => File.Exists(PathOf(table));
}
