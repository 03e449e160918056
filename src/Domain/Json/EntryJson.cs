using System.Text.Json;

namespace LearningGraph.Domain;

/// <summary>
/// Log entries as JSON objects, one a line in NDJSON files: an interaction, or a profile line that begins with what it describes,
/// such as <c>{"learner": "ana", "name": "Ana"}</c>, <c>{"group": ...}</c> or <c>{"topic": ...}</c>.
/// </summary>
public static class EntryJson
{
    /// <summary>Reads one object and checks its rules.</summary>
    /// <param name="utf8">One JSON object.</param>
    /// <param name="now">The clock; also when a profile line counts as changed.</param>
    /// <exception cref="JsonException">It is no such object or breaks a rule; the message names the offending value.</exception>
    public static LogEntry Read(ReadOnlySpan<byte> utf8, DateTimeOffset now)
    {
        LogEntry entry = FindNode(utf8) switch
        {
            NodeKind.Learner => new LearnerChanged(Read<Learner>(utf8), now),
            NodeKind.Group => new GroupChanged(Read<Group>(utf8), now),
            NodeKind.Topic => new TopicChanged(Read<Topic>(utf8), now),
            _ => new InteractionRecorded(Read<Interaction>(utf8)),
        };

        return Content(entry).FindFault(now) is { } fault ? throw new JsonException(fault) : entry;
    }

    /// <summary>Writes one object without a line break.</summary>
    /// <exception cref="ArgumentException">The entry is none of the four kinds that files hold.</exception>
    public static byte[] Write(LogEntry entry)
    {
        var content = Content(entry);
        return JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), DomainJson.Options);
    }

    private static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<T>(utf8, DomainJson.Options) ?? throw new JsonException("An object is needed, not null.");

    // An interaction may carry "group" too, so only the first property tells what a line describes.
    private static NodeKind? FindNode(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }

        return IsNamed(reader, "learner") ? NodeKind.Learner
            : IsNamed(reader, "group") && !HasProperty(utf8, "actor") ? NodeKind.Group
            : IsNamed(reader, "topic") ? NodeKind.Topic
            : null;
    }

    private static bool HasProperty(ReadOnlySpan<byte> utf8, string name)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && IsNamed(reader, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no name; whoever reads the whole object says so.
            return false;
        }
    }

    private static IValidated Content(LogEntry entry) => entry switch
    {
        InteractionRecorded recorded => recorded.Interaction,
        LearnerChanged changed => changed.Learner,
        GroupChanged changed => changed.Group,
        TopicChanged changed => changed.Topic,
        _ => throw new ArgumentException($"{entry.GetType().Name} is not kept in files.", nameof(entry)),
    };
}
