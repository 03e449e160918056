using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace LearningGraph.Api;

/// <summary>Writes a knowledge flow as GEXF 1.3, dynamic: an edge has the spells of whole months in which it lived; one without spells always did.</summary>
internal static class GexfWriter
{
    public const string ContentType = "application/gexf+xml";

    private const string Namespace = "http://gexf.net/1.3";
    private const string Day = "yyyy-MM-dd";

    public static async Task WriteAsync(KnowledgeFlow flow, Stream output, CancellationToken cancellationToken)
    {
        await using var xml = XmlFile.Begin(output);
        await xml.WriteStartElementAsync(null, "gexf", Namespace);
        await xml.WriteAsync("version", "1.3");
        await xml.WriteStartElementAsync(null, "meta", Namespace);
        await xml.WriteAsync("lastmodifieddate", flow.Attributes.AsOf.UtcDateTime.ToString(Day, CultureInfo.InvariantCulture));
        await xml.WriteElementStringAsync(null, "creator", Namespace, "LearningGraph");
        await xml.WriteElementStringAsync(null, "description", Namespace,
            $"Who taught whom, level {Choice.NameOf(flow.Attributes.Level)}, at position {flow.Attributes.Position.ToString(CultureInfo.InvariantCulture)}");
        await xml.WriteEndElementAsync();

        await xml.WriteStartElementAsync(null, "graph", Namespace);
        await xml.WriteAsync("mode", "dynamic");
        await xml.WriteAsync("defaultedgetype", "directed");
        await xml.WriteAsync("timeformat", "date");
        await xml.WriteAsync("timerepresentation", "interval");
        await DeclareAsync(xml, "node", ("people", "integer"));
        await DeclareAsync(xml, "edge", ("topics", "string"), ("last", "string"));
        await xml.WriteStartElementAsync(null, "nodes", Namespace);
        foreach (var (key, attributes) in flow.Nodes)
        {
            await xml.WriteStartElementAsync(null, "node", Namespace);
            await xml.WriteAsync("id", key);
            await xml.WriteAsync("label", attributes.Name);
            await WriteValuesAsync(xml, ("people", attributes.People.ToString(CultureInfo.InvariantCulture)));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteStartElementAsync(null, "edges", Namespace);
        for (var i = 0; i < flow.Edges.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteEdgeAsync(xml, i, flow.Edges[i]);
        }

        await xml.WriteEndDocumentAsync();
    }

    private static async Task DeclareAsync(XmlWriter xml, string of, params (string Name, string Type)[] attributes)
    {
        await xml.WriteStartElementAsync(null, "attributes", Namespace);
        await xml.WriteAsync("class", of);
        foreach (var (name, type) in attributes)
        {
            await xml.WriteStartElementAsync(null, "attribute", Namespace);
            await xml.WriteAsync("id", name);
            await xml.WriteAsync("title", name);
            await xml.WriteAsync("type", type);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task WriteEdgeAsync(XmlWriter xml, int number, FlowEdge edge)
    {
        await xml.WriteStartElementAsync(null, "edge", Namespace);
        await xml.WriteAsync("id", number.ToString(CultureInfo.InvariantCulture));
        await xml.WriteAsync("source", edge.Source);
        await xml.WriteAsync("target", edge.Target);
        await xml.WriteAsync("weight", edge.Attributes.Weight.ToString(CultureInfo.InvariantCulture));
        await WriteValuesAsync(xml, ("topics", FlowText.Join(edge.Attributes.Topics)), ("last", Rfc3339JsonConverter.Format(edge.Attributes.Last)));
        await WriteSpellsAsync(xml, edge.Attributes.Spells);
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteValuesAsync(XmlWriter xml, params (string Name, string Value)[] values)
    {
        await xml.WriteStartElementAsync(null, "attvalues", Namespace);
        foreach (var (name, value) in values)
        {
            await xml.WriteStartElementAsync(null, "attvalue", Namespace);
            await xml.WriteAsync("for", name);
            await xml.WriteAsync("value", value);
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task WriteSpellsAsync(XmlWriter xml, ImmutableArray<Period> spells)
    {
        if (spells.IsDefaultOrEmpty)
        {
            return;
        }

        await xml.WriteStartElementAsync(null, "spells", Namespace);
        foreach (var (first, last) in spells)
        {
            await xml.WriteStartElementAsync(null, "spell", Namespace);
            await xml.WriteAsync("start", first.Start.ToString(Day, CultureInfo.InvariantCulture));
            await xml.WriteAsync("end", last.Start.AddMonths(1).AddDays(-1).ToString(Day, CultureInfo.InvariantCulture));
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
    }
}
