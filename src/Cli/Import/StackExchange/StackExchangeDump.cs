namespace LearningGraph.Cli;

/// <summary>The folder of one dump and what its tables are called.</summary>
internal sealed class StackExchangeDump
{
    private static readonly string[] OptionalTables = ["Comments", "Tags", "Users", "Votes"];

    private readonly string folder;

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
    }

    /// <summary>The file names of the tables that this dump lacks, in alphabetical order.</summary>
    public IReadOnlyList<string> MissingTables =>
        [.. OptionalTables.Where(table => !File.Exists(PathOf(table))).Select(table => table + ".xml")];

    /// <summary>The rows of a table; none when the dump lacks it.</summary>
    /// <exception cref="CommandFailedException">The table is broken; names file and line.</exception>
    public IEnumerable<StackExchangeRow> Rows(string table, CancellationToken cancellationToken) =>
        File.Exists(PathOf(table)) ? StackExchangeTable.Read(PathOf(table), cancellationToken) : [];

    /// <summary>Where a table lies.</summary>
    public string PathOf(string table) => Path.Combine(folder, table + ".xml");
}
