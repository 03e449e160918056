using System.IO.Compression;
using Sylvan.Data.Csv;

namespace LearningGraph.Cli;

/// <summary>
/// A table with a header, read row by row by RFC 4180: one row is in memory. A row that does not fit the header, or that is not in the
/// encoding, is reported and left out; where a quote is not closed nobody knows where the row ends, so there the reading ends.
/// </summary>
/// <param name="files">Where the table lies.</param>
/// <param name="address">Which it is.</param>
/// <param name="name">What to call it in a report and in an error.</param>
/// <param name="format">How it is written.</param>
internal sealed class CsvTable(TableFiles files, string address, string name, CsvTableFormat format)
{
    /// <summary>The most characters in one row.</summary>
    public const int MaxRowLength = 16 << 20;

    private const int FirstBufferLength = 1 << 16;
    private const char Undecodable = '\uFFFD';

    // The parser cannot be told that there are no comments: it drops lines that begin with this. Unicode promises that no text does.
    private const char NoCharacter = '\uFFFF';

    private static readonly char[] KnownDelimiters = [',', ';', '\t', '|'];

    /// <summary>What to call it in a report and in an error.</summary>
    public string Name => name;

    /// <summary>The columns of the header under the delimiter that gives most of them.</summary>
    /// <exception cref="CommandFailedException">The table is empty, or its header is broken under every delimiter.</exception>
    public string[] FindColumns()
    {
        var (headers, fault) = ReadHeaders(format.Delimiter is { } given ? [given] : KnownDelimiters);
        return headers.Count == 0 ? throw fault! : headers.MaxBy(one => one.Header.Length).Header;
    }

    /// <summary>Finds the delimiter under which the header has all the columns that are needed.</summary>
    /// <param name="needed">Names of columns.</param>
    /// <param name="needer">What names them, to begin an error: "mapping m.json".</param>
    /// <exception cref="CommandFailedException">No delimiter gives these columns; the message lists what the header has.</exception>
    public CsvTable Detect(IReadOnlyCollection<string> needed, string needer)
    {
        char[] candidates = format.Delimiter is { } given ? [given] : KnownDelimiters;
        var (headers, fault) = ReadHeaders(candidates);
        if (headers.Count == 0)
        {
            throw fault!;
        }

        var (found, best) = headers.Where(one => needed.All(one.Header.Contains)).DefaultIfEmpty(headers.MaxBy(one => one.Header.Length)).First();
        if (needed.FirstOrDefault(column => !best.Contains(column)) is { } missing)
        {
            var hint = best is [var only] ? $"the header has one column, {Quoted.Text(only)}; if a character other than {Show(candidates)} divides it, say so in the mapping as \"delimiter\"."
                : $"{name} has: {string.Join(", ", best.Select(Shorten))}.";
            throw new CommandFailedException($"{needer} names column {Quoted.Text(missing)}, {hint}");
        }

        return best.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1 && needed.Contains(group.Key)) is { } twice
            ? throw new CommandFailedException($"{name} has two columns {Quoted.Text(twice.Key)}.")
            : With(found);
    }

    /// <summary>Yields the rows behind the header; blank lines are passed over.</summary>
    /// <param name="report">Counts the rows that are left out.</param>
    /// <param name="progress">Told the position in the file from time to time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="CommandFailedException">A quote is not closed or a row is too long; names the line.</exception>
    public IEnumerable<CsvRow> Read(ImportReport report, Action<long>? progress, CancellationToken cancellationToken)
    {
        using var stream = files.Open(address);
        using var text = new StreamReader(stream, format.Encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        using var reader = Open(text);
        var line = 1L;
        Dictionary<string, int>? columns = null;
        while (Advance(reader, line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var values = Values(reader);
            if (columns is null)
            {
                columns = [];
                foreach (var (index, column) in values.Index())
                {
                    columns.TryAdd(column, index);
                }
            }
            else if (values is not [""] || columns.Count == 1)
            {
                if (Fit(values, columns.Count, line, report) is { } row)
                {
                    yield return new(line, columns, row);
                }
            }

            line += LinesOf(reader.GetRawRecordSpan());
            if ((line & 0x3FF) == 0)
            {
                progress?.Invoke(PositionOf(stream));
            }
        }
    }

    // Under a wrong delimiter a quoted header looks broken.
    private (List<(char Delimiter, string[] Header)> Headers, CommandFailedException? Fault) ReadHeaders(char[] candidates)
    {
        List<(char, string[])> headers = [];
        CommandFailedException? first = null;
        foreach (var delimiter in candidates)
        {
            try
            {
                headers.Add((delimiter, With(delimiter).ReadHeader()));
            }
            catch (CommandFailedException fault)
            {
                first ??= fault;
            }
        }

        return (headers, first);
    }

    private string[] ReadHeader()
    {
        using var stream = files.Open(address);
        using var text = new StreamReader(stream, format.Encoding, detectEncodingFromByteOrderMarks: true);
        using var reader = Open(text);
        return Advance(reader, 1) ? Values(reader) : throw new CommandFailedException($"{name} is empty.");
    }

    private CsvTable With(char delimiter) => new(files, address, name, format with { Delimiter = delimiter });

    private CsvDataReader Open(StreamReader text)
    {
        try
        {
            return CsvDataReader.Create(text, new()
            {
                Delimiter = format.Delimiter,
                HasHeaders = false,
                Comment = NoCharacter,
                ResultSetMode = ResultSetMode.SingleResult,
                BufferSize = FirstBufferLength,
                MaxBufferSize = MaxRowLength,
            });
        }
        catch (Exception fault) when (fault is CsvFormatException or InvalidDataException)
        {
            throw Explain(fault, 1);
        }
    }

    private bool Advance(CsvDataReader reader, long line)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception fault) when (fault is CsvFormatException or InvalidDataException)
        {
            throw Explain(fault, line);
        }
    }

    private CommandFailedException Explain(Exception fault, long line) => new(fault switch
    {
        CsvRecordTooLargeException => $"{name}, line {line}: the row is longer than {MaxRowLength} characters; is a quote opened there and not closed?",
        CsvFormatException => $"{name}, line {line}: a quote is opened and not closed, or something follows it before the next delimiter.",
        _ => $"{name} cannot be unpacked: {fault.Message}",
    });

    private static string[] Values(CsvDataReader reader)
    {
        var values = new string[reader.RowFieldCount];
        for (var column = 0; column < values.Length; column++)
        {
            values[column] = reader.GetFieldSpan(column).Trim().ToString();
        }

        return values;
    }

    private string[]? Fit(string[] values, int columns, long line, ImportReport report)
    {
        // Some programs end every row with delimiters.
        var used = values.Length;
        while (used > columns && values[used - 1].Length == 0)
        {
            used--;
        }

        if (used != columns)
        {
            report.SkipLine($"rows of {name} that do not fit the header", new(line, $"{name}: the row has {used} values, the header {columns}."));
            return null;
        }

        if (values.FirstOrDefault(value => value.Contains(Undecodable)) is { } broken)
        {
            report.SkipLine(
                $"rows of {name} in another encoding",
                new(line, $"{name}: {Quoted.Text(broken)} is not {format.Encoding.WebName}; the mapping can say another \"encoding\"."));
            return null;
        }

        return used == values.Length ? values : values[..used];
    }

    private static int LinesOf(ReadOnlySpan<char> record) => Math.Max(1, record.Count('\n'));

    private static long PositionOf(Stream stream) =>
        stream is GZipStream packed ? packed.BaseStream.Position : stream.Position;

    private static string Shorten(string column) => column.Length <= 40 ? column : column[..40] + "…";

    private static string Show(IEnumerable<char> delimiters) => string.Join(' ', delimiters.Select(one => one == '\t' ? "tab" : one.ToString()));
}
