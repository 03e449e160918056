using System.Globalization;
using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary>
/// Reads a table with a row per membership. Columns that are not named are known by usual names, whatever their case and the signs between their words.
/// </summary>
internal static class JoinTable
{
    // Ten digits are seconds until the year 2286, so more are milliseconds.
    private const int DigitsOfSeconds = 11;

    private static readonly string[] LearnerNames = ["learner", "learnerid", "user", "userid", "member", "memberid", "person", "personid", "employee", "student", "studentid", "idstudent", "actor"];
    private static readonly string[] GroupNames = ["group", "groupid", "community", "communityid", "item", "itemid", "movie", "movieid", "course", "courseid", "team", "channel", "topic"];
    private static readonly string[] TimeNames = ["at", "joined", "joinedat", "since", "time", "timestamp", "date"];

    /// <summary>Reads all memberships, in the order of the rows. A row that cannot be read is reported and left out.</summary>
    /// <exception cref="CommandFailedException">The table is missing or broken, a column is not there, or no row is a membership.</exception>
    public static List<Join> Read(string path, JoinColumns columns, ImportReport report, CancellationToken cancellationToken)
    {
        using TableFiles files = new(path);
        if (!files.IsOneFile)
        {
            throw new CommandFailedException($"{path} is not one table; name the file, or give a mapping with --map.");
        }

        CsvTable table = new(files, path, Path.GetFileName(path), new());
        var header = table.FindColumns();
        var learner = columns.Learner ?? Find(header, LearnerNames) ?? throw Missing("--learner", "who joined", table.Name, header);
        var group = columns.Group ?? Find(header, GroupNames) ?? throw Missing("--group", "what was joined", table.Name, header);
        var at = columns.At ?? Find(header, TimeNames);
        table = table.Detect([learner], "--learner").Detect([group], "--group").Detect(at is null ? [] : [at], "--at");
        List<Join> joins = [];
        foreach (var row in table.Read(report, null, cancellationToken))
        {
            report.CountRead("rows");
            if (ReadRow(row, learner, group, at, report) is { } join)
            {
                joins.Add(join);
            }
        }

        return joins.Count > 0 ? joins : throw new CommandFailedException(
            report.Faults is [var first, ..] ? $"{table.Name} holds no membership; line {first.Line}: {first.Reason}" : $"{table.Name} holds no membership.");
    }

    private static Join? ReadRow(CsvRow row, string learner, string group, string? at, ImportReport report)
    {
        if (row[learner].Length == 0 || row[group].Length == 0)
        {
            report.Skip("rows without a learner or a group", example: string.Create(CultureInfo.InvariantCulture, $"line {row.Line}"));
            return null;
        }

        if (at is null || row[at].Length == 0)
        {
            return new(row[learner], row[group], null);
        }

        if (TryReadTime(row[at], out var time))
        {
            return new(row[learner], row[group], time);
        }

        report.SkipLine(
            "rows with a time that cannot be read",
            new(row.Line, $"{Quoted.Text(row[at])} is neither an RFC 3339 time, nor a date such as 2026-03-01, nor seconds or milliseconds since 1970."));
        return null;
    }

    private static bool TryReadTime(string text, out DateTimeOffset time) =>
        text.All(sign => char.IsAsciiDigit(sign) || sign is '-' or '.') && text.LastIndexOf('-') <= 0
            ? CsvTimes.TryRead(text, text.Split('.')[0].Length < DigitsOfSeconds ? CsvTimes.Unix : CsvTimes.UnixMilliseconds, null, out time)
            : CsvTimes.TryReadDate(text, null, null, out time);

    private static string? Find(string[] header, string[] names) =>
        names.Select(name => header.FirstOrDefault(column => Plain(column) == name)).FirstOrDefault(column => column is not null);

    private static string Plain(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static CommandFailedException Missing(string option, string what, string table, string[] header) =>
        new($"no column of {table} is known to say {what}; name it with {option}: {string.Join(", ", header.Select(Quoted.Text))}.");
}
