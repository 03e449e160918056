using System.Globalization;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>One value of a mapping file that knows where it stands, so that every error can say so.</summary>
/// <param name="Document">The mapping file.</param>
/// <param name="Where">The place in it, such as <c>files[0].entries[1].at</c>; empty for the whole.</param>
/// <param name="Json">The value.</param>
internal readonly record struct CsvMappingElement(string Document, string Where, JsonElement Json)
{
    /// <summary>Reads a mapping file: JSON, with comments and commas at ends allowed.</summary>
    /// <exception cref="CommandFailedException">It is missing or not JSON; names file and line.</exception>
    public static CsvMappingElement Open(string path)
    {
        using var file = JsonLines.Open(path);
        try
        {
            using var document = JsonDocument.Parse(file, new()
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
                AllowDuplicateProperties = false,
            });
            return new(path, "", document.RootElement.Clone());
        }
        catch (JsonException fault)
        {
            throw new CommandFailedException($"{path} is not JSON that can be read: {fault.Message}");
        }
    }

    /// <summary>The failure that says what is wrong here.</summary>
    public CommandFailedException Fail(string fault) => new($"{Document}{(Where.Length == 0 ? "" : $", {Where}")}: {fault}");

    /// <summary>A property; null when it is not there.</summary>
    public CsvMappingElement? Find(string name) =>
        Json.TryGetProperty(name, out var value) ? this with { Where = Where.Length == 0 ? name : $"{Where}.{name}", Json = value } : null;

    /// <summary>A property that must be there.</summary>
    public CsvMappingElement Require(string name) => Find(name) ?? throw Fail($"\"{name}\" must be given.");

    /// <summary>Checks that this is an object with no other properties than these.</summary>
    public void RequireObject(params IEnumerable<string> known)
    {
        if (Json.ValueKind != JsonValueKind.Object)
        {
            throw Fail($"an object is needed, not {Shown}.");
        }

        foreach (var property in Json.EnumerateObject())
        {
            if (!known.Contains(property.Name))
            {
                throw Fail($"there is no {Quoted.Text(property.Name)}; known are {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>The properties of an object.</summary>
    public IEnumerable<(string Name, CsvMappingElement Value)> Properties()
    {
        foreach (var property in Json.EnumerateObject())
        {
            yield return (property.Name, Find(property.Name)!.Value);
        }
    }

    /// <summary>The items of a list.</summary>
    public IEnumerable<CsvMappingElement> Items()
    {
        if (Json.ValueKind != JsonValueKind.Array)
        {
            throw Fail($"a list is needed, not {Shown}.");
        }

        foreach (var (index, item) in Json.EnumerateArray().Index())
        {
            yield return this with { Where = $"{Where}[{index}]", Json = item };
        }
    }

    /// <summary>A text.</summary>
    public string Text() => Json.ValueKind == JsonValueKind.String ? Json.GetString()! : throw Fail($"a text is needed, not {Shown}.");

    /// <summary>A text, number, or truth as text.</summary>
    public string Plain() => Json.ValueKind switch
    {
        JsonValueKind.String => Json.GetString()!,
        JsonValueKind.Number => Json.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw Fail($"a text, a number, true or false is needed, not {Shown}."),
    };

    /// <summary>True or false.</summary>
    public bool Truth() => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fail($"true or false is needed, not {Shown}."),
    };

    /// <summary>A text of one character.</summary>
    public char Character() => Text() is [var one] ? one : throw Fail($"one character is needed, not {Shown}.");

    /// <summary>A template.</summary>
    public CsvTemplate Template()
    {
        try
        {
            return CsvTemplate.Parse(Plain());
        }
        catch (FormatException fault)
        {
            throw Fail(fault.Message);
        }
    }

    private string Shown => Json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        _ => Quoted.Text(Json.ToString()),
    };
}
