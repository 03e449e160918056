using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LearningGraph.Domain.Tests;

public sealed partial class ScenarioSchemaTests
{
    private static readonly XDocument Docstrings = XDocument.Load(Path.ChangeExtension(typeof(Scenario).Assembly.Location, ".xml"));

    /// <summary>The file that ships is the one that the records give; after a change of them, copy the actual one over scenarios/scenario.schema.json.</summary>
    [Fact]
    public void Schema_ThatShips_IsThatOfTheRecords()
    {
        var actual = SchemaWriter.Write(MeaningOf);

        File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, "scenario.schema.actual.json"), actual);
        Assert.Equal(Encoding.UTF8.GetString(actual), Encoding.UTF8.GetString(ScenarioSchema.Read()));
    }

    private static string? MeaningOf(PropertyInfo property)
    {
        var summary = Docstrings.Descendants("member")
            .FirstOrDefault(member => member.Attribute("name")?.Value == $"P:{property.DeclaringType!.FullName}.{property.Name}")?.Element("summary");
        return summary is null ? null : Space().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();
    }

    // A reference to another field is its name.
    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } reference => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reference.Attribute("cref")!.Value.Split('.')[^1]),
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
