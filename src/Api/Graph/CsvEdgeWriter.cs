using System.Globalization;
using System.Text;

namespace LearningGraph.Api;

/// <summary>Writes a knowledge flow as CSV (RFC 4180, UTF-8), one edge a line, the heaviest first.</summary>
internal static class CsvEdgeWriter
{
    public const string ContentType = "text/csv; charset=utf-8";

    // What a spreadsheet takes for the beginning of a formula, in full width too; a quote in front makes it text.
    private const string BeginningsOfFormulas = "=+-@\t\r\n＝＋－＠";

    public static async Task WriteAsync(KnowledgeFlow flow, Stream output, CancellationToken cancellationToken)
    {
        var names = flow.Nodes.ToDictionary(node => node.Key, node => node.Attributes.Name);
        await using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        writer.NewLine = "\r\n";
        await writer.WriteLineAsync("source,sourceName,target,targetName,weight,topics,last");
        foreach (var (source, target, attributes) in flow.Edges)
        {
            var line = string.Create(CultureInfo.InvariantCulture,
                $"{Text(source)},{Text(names[source])},{Text(target)},{Text(names[target])},{attributes.Weight},{Text(FlowText.Join(attributes.Topics))},{Rfc3339JsonConverter.Format(attributes.Last)}");
            await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
    }

    private static string Text(string value)
    {
        var isFormula = value.Length > 0 && BeginningsOfFormulas.Contains(value.TrimStart(' ').FirstOrDefault(), StringComparison.Ordinal);
        return $"\"{(isFormula ? "'" : "")}{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
