using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary>
/// Reads a graph from text: in the first line the number of nodes and of edges, then <c>from to probability</c> a line, parted by spaces or
/// tabs, nodes numbered from 0. The probabilities may be missing, all of them, where the model does without.
/// </summary>
internal sealed class SpreadGraphFile
{
    private const int EdgesBetweenReports = 65_536;

    private readonly string name;
    private readonly List<SpreadEdge> edges = [];
    private int nodes;
    private int announced;
    private bool? hasProbabilities;

    private SpreadGraphFile(string name) => this.name = name;

    /// <summary>Reads the whole file, one line at a time. A line that cannot be read ends it: half a graph would give other seeds.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">Says whether probabilities are needed.</param>
    /// <param name="bar">Shown how far it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CommandFailedException">The file is missing, empty, or a line of it is wrong; names the line and the value.</exception>
    public static SpreadGraph Read(string path, SpreadModel model, ProgressBar bar, CancellationToken cancellationToken)
    {
        using var stream = JsonLines.Open(path);
        SpreadGraphFile file = new(Path.GetFileName(path));
        foreach (var line in JsonLines.Read(stream))
        {
            file.Add(line, model);
            if (file.edges.Count % EdgesBetweenReports == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bar.Show("reading, edges", file.edges.Count, (double)stream.Position / stream.Length);
            }
        }

        return file.Build();
    }

    private void Add(JsonLine line, SpreadModel model)
    {
        if (line.Fault is { } fault)
        {
            throw Fail(line.Number, fault);
        }

        var expected = nodes == 0 ? 1 : edges.Count + 2;
        if (line.Number != expected)
        {
            throw Fail(expected, "The line is blank.");
        }

        Span<Range> fields = stackalloc Range[4];
        var count = Split(line.Utf8, fields);
        if (nodes == 0)
        {
            ReadCounts(line, count == 2, fields);
        }
        else
        {
            ReadEdge(line, fields[..count], model);
        }
    }

    private void ReadCounts(JsonLine line, bool hasTwo, ReadOnlySpan<Range> fields)
    {
        if (!hasTwo || !TryRead(line.Utf8.AsSpan(fields[0]), out var nodeCount) || !TryRead(line.Utf8.AsSpan(fields[1]), out var edgeCount))
        {
            throw Fail(line.Number, $"{Show(line.Utf8)} is not the number of nodes and the number of edges.");
        }

        if (nodeCount is < 1 or > SpreadGraph.MostNodes || edgeCount > SpreadGraph.MostEdges)
        {
            throw Fail(line.Number, string.Create(
                CultureInfo.InvariantCulture,
                $"{Show(line.Utf8)}: a graph has 1 to {SpreadGraph.MostNodes:N0} nodes and at most {SpreadGraph.MostEdges:N0} edges."));
        }

        (nodes, announced) = ((int)nodeCount, (int)edgeCount);
    }

    private void ReadEdge(JsonLine line, ReadOnlySpan<Range> fields, SpreadModel model)
    {
        if (edges.Count == announced)
        {
            throw Fail(line.Number, $"{Show(line.Utf8)} is one edge more than the {Counted.Text(announced, "edges")} that line 1 tells of.");
        }

        if (fields.Length is not (2 or 3))
        {
            throw Fail(line.Number, $"{Show(line.Utf8)} is no edge: from, to and a probability.");
        }

        var hasProbability = fields.Length == 3;
        if (!hasProbability && model == SpreadModel.IndependentCascade)
        {
            throw Fail(line.Number, $"{Show(line.Utf8)} has no probability, which --model ic needs; wc and lt do without.");
        }

        if (hasProbability != (hasProbabilities ??= hasProbability))
        {
            throw Fail(line.Number, $"{Show(line.Utf8)} has {(hasProbability ? "a" : "no")} probability, other than the lines before.");
        }

        edges.Add(new(
            ReadNode(line, fields[0]), ReadNode(line, fields[1]), hasProbability ? ReadProbability(line, fields[2]) : 1));
    }

    private int ReadNode(JsonLine line, Range field)
    {
        var text = line.Utf8.AsSpan(field);
        return TryRead(text, out var node) && node < nodes
            ? (int)node
            : throw Fail(line.Number, $"node {Show(text)} is none of 0 to {nodes - 1}.");
    }

    private double ReadProbability(JsonLine line, Range field)
    {
        var text = line.Utf8.AsSpan(field);
        return Utf8Parser.TryParse(text, out double value, out var length) && length == text.Length && value is > 0 and <= 1
            ? value
            : throw Fail(line.Number, $"probability {Show(text)} is no number above 0 and at most 1.");
    }

    private SpreadGraph Build()
    {
        if (nodes == 0)
        {
            throw new CommandFailedException($"{name} holds only blank lines.");
        }

        if (edges.Count < announced)
        {
            throw new CommandFailedException($"{name} ends after {Counted.Text(edges.Count, "edges")}; line 1 tells of {announced.ToString("N0", CultureInfo.InvariantCulture)}.");
        }

        var all = CollectionsMarshal.AsSpan(edges);
        if (SpreadGraph.FindRepeated(nodes, all) is >= 0 and var repeated)
        {
            var (from, to, _) = edges[repeated];
            var first = edges.FindIndex(edge => edge.From == from && edge.To == to);
            throw Fail(repeated + 2, $"the edge from {from} to {to} stands there already, in line {first + 2}.");
        }

        return SpreadGraph.Create(nodes, all);
    }

    // At most three fields and one more, which is one too many whatever comes after it.
    private static int Split(ReadOnlySpan<byte> line, Span<Range> fields)
    {
        var (count, at) = (0, 0);
        while (count < fields.Length)
        {
            var skipped = line[at..].IndexOfAnyExcept(" \t\r"u8);
            if (skipped < 0)
            {
                break;
            }

            at += skipped;
            var length = line[at..].IndexOfAny(" \t\r"u8);
            fields[count++] = at..(length < 0 ? line.Length : at + length);
            at = fields[count - 1].End.Value;
        }

        return count;
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out long value) =>
        Utf8Parser.TryParse(text, out value, out var length) && length == text.Length && value >= 0;

    private static string Show(ReadOnlySpan<byte> utf8) => Quoted.Text(Encoding.UTF8.GetString(utf8).Trim());

    private CommandFailedException Fail(long line, string reason) => new(string.Create(CultureInfo.InvariantCulture, $"{name}, line {line}: {reason}"));
}
