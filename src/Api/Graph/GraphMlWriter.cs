using System.Globalization;
using System.Xml;

namespace LearningGraph.Api;

/// <summary>Writes a knowledge flow as GraphML with typed keys; topics are one text, separated by semicolons.</summary>
internal static class GraphMlWriter
{
    public const string ContentType = "application/graphml+xml";

    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Of, string Name, string Type)[] Keys =
    [
        ("graph", "level", "string"), ("graph", "position", "long"), ("graph", "asOf", "string"),
        ("node", "name", "string"), ("node", "people", "int"),
        ("edge", "weight", "double"), ("edge", "topics", "string"), ("edge", "last", "string"),
    ];

    public static async Task WriteAsync(KnowledgeFlow flow, Stream output, CancellationToken cancellationToken)
    {
        await using var xml = XmlFile.Begin(output);
        await xml.WriteStartElementAsync(null, "graphml", Namespace);
        foreach (var (of, name, type) in Keys)
        {
            await xml.WriteStartElementAsync(null, "key", Namespace);
            await xml.WriteAsync("id", name);
            await xml.WriteAsync("for", of);
            await xml.WriteAsync("attr.name", name);
            await xml.WriteAsync("attr.type", type);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteStartElementAsync(null, "graph", Namespace);
        await xml.WriteAsync("edgedefault", "directed");
        await WriteDataAsync(xml, "level", Choice.NameOf(flow.Attributes.Level));
        await WriteDataAsync(xml, "position", flow.Attributes.Position.ToString(CultureInfo.InvariantCulture));
        await WriteDataAsync(xml, "asOf", Rfc3339JsonConverter.Format(flow.Attributes.AsOf));
        foreach (var (key, attributes) in flow.Nodes)
        {
            await xml.WriteStartElementAsync(null, "node", Namespace);
            await xml.WriteAsync("id", key);
            await WriteDataAsync(xml, "name", attributes.Name);
            await WriteDataAsync(xml, "people", attributes.People.ToString(CultureInfo.InvariantCulture));
            await xml.WriteEndElementAsync();
        }

        foreach (var (source, target, attributes) in flow.Edges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await xml.WriteStartElementAsync(null, "edge", Namespace);
            await xml.WriteAsync("source", source);
            await xml.WriteAsync("target", target);
            await WriteDataAsync(xml, "weight", attributes.Weight.ToString(CultureInfo.InvariantCulture));
            await WriteDataAsync(xml, "topics", FlowText.Join(attributes.Topics));
            await WriteDataAsync(xml, "last", Rfc3339JsonConverter.Format(attributes.Last));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndDocumentAsync();
    }

    private static async Task WriteDataAsync(XmlWriter xml, string key, string value)
    {
        await xml.WriteStartElementAsync(null, "data", Namespace);
        await xml.WriteAsync("key", key);
        await xml.WriteStringAsync(FlowText.ForXml(value));
        await xml.WriteEndElementAsync();
    }
}
