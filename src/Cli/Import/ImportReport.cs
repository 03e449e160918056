using System.Globalization;
using System.Text.Json.Serialization;

namespace LearningGraph.Cli;

/// <summary>What one reading of a source found: what was read, what became entries, what was left out and why.</summary>
/// <remarks>Filled while the source is read; complete once its entries have been enumerated to the end. Not thread-safe.</remarks>
internal sealed class ImportReport
{
    private const int FaultsShown = 20;
    private const int KindsIgnored = 100;

    /// <summary>Rows and lines by what they are, such as <c>questions</c>; in order of first appearance.</summary>
    public OrderedDictionary<string, long> Read { get; } = [];

    /// <summary>Entries by what they became, such as <c>asked</c>; in order of first appearance.</summary>
    public OrderedDictionary<string, long> Imported { get; } = [];

    /// <summary>What was read and left out, by reason; in order of first appearance.</summary>
    public OrderedDictionary<string, long> Skipped { get; } = [];

    /// <summary>Of what was left out, the first by reason: its key in the source. Reasons without a key have none.</summary>
    public Dictionary<string, string> Examples { get; } = [];

    /// <summary>What was not understood and did no harm, such as attributes of a later version; at most 100 kinds.</summary>
    public OrderedDictionary<string, long> Ignored { get; } = [];

    /// <summary>The first lines that could not be read, at most 20, in the order of the file.</summary>
    public List<LineFault> Faults { get; } = [];

    /// <summary>What else the user should know, one sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Titles and texts that were longer than <see cref="Limits"/> allows and lost their end.</summary>
    [JsonPropertyName("cutTexts")] public long CutTexts { get; private set; }

    /// <summary>Counts things that were read.</summary>
    public void CountRead(string what, long count = 1) => Add(Read, what, count);

    /// <summary>Counts an entry under its kind.</summary>
    public void CountImported(LogEntry entry) => Add(Imported, Name(entry), 1);

    /// <summary>Counts things that were left out.</summary>
    /// <param name="reason">Reads as a plural, as <see cref="Counted"/> takes it: "posts whose owner was deleted".</param>
    /// <param name="count">How many.</param>
    /// <param name="example">The key of one of them; the first that is given is kept.</param>
    public void Skip(string reason, long count = 1, string? example = null)
    {
        Add(Skipped, reason, count);
        KeepExample(reason, example, count);
    }

    /// <summary>Counts what was not understood but did not keep an entry out.</summary>
    /// <param name="what">Reads as a plural: "attributes Colour in Posts.xml".</param>
    /// <param name="example">The key of the row that has it.</param>
    public void Ignore(string what, string? example)
    {
        if (Ignored.Count < KindsIgnored || Ignored.ContainsKey(what))
        {
            Add(Ignored, what, 1);
            KeepExample(what, example, 1);
        }
    }

    /// <summary>Counts a line that could not be read and keeps the first reasons.</summary>
    /// <param name="reason">As for <see cref="Skip"/>.</param>
    /// <param name="fault">Where and why.</param>
    /// <param name="example">What to call it; null for its line.</param>
    public void SkipLine(string reason, LineFault fault, string? example = null)
    {
        Skip(reason, example: example ?? Line(fault.Line));
        if (Faults.Count < FaultsShown)
        {
            Faults.Add(fault);
        }
    }

    /// <summary>Cuts a text to what the log takes, never inside a surrogate pair, and counts the cut.</summary>
    /// <returns>Null for null or blank text.</returns>
    public string? Fit(string? text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length <= limit)
        {
            return text;
        }

        CutTexts++;
        return text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
    }

    /// <summary>What a line is called where a source has no other key: <c>line 12</c>.</summary>
    public static string Line(long number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");

    private void KeepExample(string reason, string? example, long count)
    {
        if (count > 0 && example is not null)
        {
            Examples.TryAdd(reason, example);
        }
    }

    private static string Name(LogEntry entry) => entry switch
    {
        InteractionRecorded recorded => recorded.Interaction.Kind.ToString().ToLowerInvariant(),
        LearnerChanged => "learners",
        GroupChanged => "groups",
        TopicChanged => "topics",
        _ => entry.GetType().Name,
    };

    private static void Add(OrderedDictionary<string, long> counts, string name, long count)
    {
        if (count > 0)
        {
            counts[name] = counts.GetValueOrDefault(name) + count;
        }
    }
}
