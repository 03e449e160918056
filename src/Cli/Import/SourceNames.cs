using System.Text.RegularExpressions;

namespace LearningGraph.Cli;

/// <summary>
/// The name of a source that is given none. The next delivery of the same source has to get the same name: under another one it would be another
/// source, whose entries double or contradict those that are there.
/// </summary>
internal static partial class SourceNames
{
    /// <summary>The name of the folder, or of the file without its ending; of the folder that holds it for a file called qa.</summary>
    public static string OfPath(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return OfFile(full) is var name && name == "qa" && !Directory.Exists(full) ? OfFolderAround(full) : name;
    }

    /// <summary>As <see cref="OfPath"/> without the date, number or both at its end, by which deliveries are told apart; of the folder around it when nothing is left.</summary>
    public static string OfTables(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return DateOrNumber().Replace(OfFile(full), "") is { Length: > 0 } name ? name : OfFolderAround(full);
    }

    /// <summary>The workspace, as Slack calls its files (<c>Acme Slack export Jan 1 2026 - Feb 1 2026.zip</c>); else as <see cref="OfPath"/>.</summary>
    public static string OfSlackExport(string path) => Period().Replace(OfPath(path), "");

    private static string OfFile(string full)
    {
        if (Directory.Exists(full))
        {
            return Path.GetFileName(full);
        }

        var unpacked = full.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? full[..^3] : full;
        return Path.GetFileNameWithoutExtension(unpacked);
    }

    private static string OfFolderAround(string full) => Path.GetFileName(Path.GetDirectoryName(full)!);

    // Digits right behind a letter belong to a name, such as web2, unless they are as many as a date has.
    [GeneratedRegex(@"([\s._-]*(\([0-9]+\)|(?<![\p{L}0-9])[0-9]+(T[0-9]+)?Z?|[0-9]{6,}))+$")]
    private static partial Regex DateOrNumber();

    [GeneratedRegex(@"(?<=\S) Slack export( .*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Period();
}
