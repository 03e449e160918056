using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LearningGraph.Cli;

/// <summary>One kind of entry and the fields it has: those of the API, by the same names.</summary>
internal sealed class CsvEntryShape
{
    private static readonly JsonSerializerOptions Options = new(DomainJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    private readonly Dictionary<string, Type> types;

    private CsvEntryShape(string name, Type type)
    {
        Name = name;
        types = Options.GetTypeInfo(type).Properties.ToDictionary(property => property.Name, property => property.PropertyType);
        Fields = Options.GetTypeInfo(type).Properties
            .Where(property => property.Set is not null)
            .Select(property => new CsvEntryField(property.Name, TypeOf(property.PropertyType), IsList(property.PropertyType), property.IsRequired))
            // A profile is told from its first field, as in NDJSON.
            .OrderByDescending(field => field.IsRequired)
            .ToImmutableArray();
    }

    /// <summary>A learner's profile.</summary>
    public static CsvEntryShape Learner { get; } = new("learner", typeof(Learner));

    /// <summary>A group's description.</summary>
    public static CsvEntryShape Group { get; } = new("group", typeof(Group));

    /// <summary>A topic's description.</summary>
    public static CsvEntryShape Topic { get; } = new("topic", typeof(Topic));

    /// <summary>An interaction.</summary>
    public static CsvEntryShape Interaction { get; } = new("interaction", typeof(Interaction));

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its fields, those first that must be given.</summary>
    public ImmutableArray<CsvEntryField> Fields { get; }

    /// <summary>Whether it describes a learner, group or topic, so that several rows may add to one.</summary>
    public bool IsProfile => this != Interaction;

    /// <summary>The field that says which one it is.</summary>
    public string Key => IsProfile ? Name : "id";

    /// <summary>The field of a name; null when there is none.</summary>
    public CsvEntryField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>What is wrong with a value by itself, such as a name outside a closed list; null when nothing is.</summary>
    public string? FindFault(CsvEntryField field, JsonNode? value)
    {
        try
        {
            value?.Deserialize(types[field.Name], Options);
            return null;
        }
        catch (JsonException fault)
        {
            return JsonLines.Reason(fault);
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static CsvFieldType TypeOf(Type type)
    {
        var value = IsList(type) ? type.GenericTypeArguments[0] : Nullable.GetUnderlyingType(type) ?? type;
        return value == typeof(string) ? CsvFieldType.Text
            : value == typeof(DateTimeOffset) ? CsvFieldType.Time
            : value == typeof(double) ? CsvFieldType.Number
            : value == typeof(int) ? CsvFieldType.WholeNumber
            : value == typeof(bool) ? CsvFieldType.Truth
            : value == typeof(LearnerId) ? CsvFieldType.Person
            : CsvFieldType.Id;
    }
}
