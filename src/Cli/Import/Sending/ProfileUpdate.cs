using System.Text.Json;
using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>
/// Works out what to put where a node has a profile already or not. What a source says nothing of is never sent as if it did: a person's
/// opt-out is lifted only by a source that names that field.
/// </summary>
internal static class ProfileUpdate
{
    /// <summary>The fields by which a person opts out.</summary>
    public static IReadOnlyList<string> OptOuts { get; } = ["recommendable", "analysable"];

    /// <summary>The profile to put.</summary>
    /// <param name="said">What the source says.</param>
    /// <param name="known">What becomes of a profile that is there.</param>
    /// <param name="stored">What is there, as the node shows it; null for nothing. Left as it is.</param>
    /// <returns>Null when what is there stays as it is.</returns>
    public static JsonObject? Find(OutgoingEntry said, KnownProfiles known, JsonObject? stored)
    {
        var profile = JsonNode.Parse(said.Json)!.AsObject();
        var fields = said.Fields ?? [.. profile.Where(field => !IsEmpty(field.Value)).Select(field => field.Key)];
        var update = stored is not null && known == KnownProfiles.Merge ? Merge(profile, fields, stored) : Replace(profile, fields, stored);
        return stored is not null && (known == KnownProfiles.Keep || JsonNode.DeepEquals(update, stored)) ? null : update;
    }

    private static JsonObject Merge(JsonObject profile, IEnumerable<string> fields, JsonObject stored)
    {
        var merged = stored.DeepClone().AsObject();
        foreach (var field in fields)
        {
            merged[field] = profile[field]?.DeepClone();
        }

        return merged;
    }

    private static JsonObject Replace(JsonObject profile, IEnumerable<string> fields, JsonObject? stored)
    {
        foreach (var optOut in OptOuts.Except(fields))
        {
            profile.Remove(optOut);
            if (stored?[optOut] is { } chosen)
            {
                profile[optOut] = chosen.DeepClone();
            }
        }

        return profile;
    }

    // True is what an opt-out reads as that was left out.
    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        _ => value.GetValueKind() == JsonValueKind.True,
    };
}
