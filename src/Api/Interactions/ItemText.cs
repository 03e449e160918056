using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>One item of a batch: from its text to an entry, or to why it is not taken.</summary>
internal static class ItemText
{
    /// <summary>Reads an item and checks its rules.</summary>
    /// <param name="index">Its place in the batch.</param>
    /// <param name="utf8">Its text.</param>
    /// <param name="now">The node's clock.</param>
    /// <param name="rejected">Why it cannot be appended; null when it can.</param>
    public static InteractionRecorded? Read(long index, ReadOnlySpan<byte> utf8, DateTimeOffset now, out RejectedItem? rejected)
    {
        rejected = null;
        try
        {
            if (EntryJson.Read(utf8, now) is InteractionRecorded recorded)
            {
                return recorded;
            }

            rejected = new(
                index,
                Id: null,
                StatusCodes.Status400BadRequest,
                "This describes a learner, group or topic; PUT it to /v1/learners, /v1/groups or /v1/topics.");
        }
        catch (JsonException fault)
        {
            rejected = new(index, FindId(utf8), StatusCodes.Status400BadRequest, JsonFault.Describe(fault, utf8));
        }

        return null;
    }

    /// <summary>Why the log did not take an item; null when it did, or had it already.</summary>
    public static RejectedItem? FindRejection(long index, Interaction interaction, AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.Conflict =>
            new(index, interaction.Id.Value, StatusCodes.Status409Conflict, $"Interaction '{interaction.Id}' is there with other content."),
        AppendOutcome.UnknownSubject =>
            new(index, interaction.Id.Value, StatusCodes.Status404NotFound, $"There is no interaction '{interaction.Subject}' to retract."),
        AppendOutcome.RetractionOfRetraction => new(
            index,
            interaction.Id.Value,
            StatusCodes.Status400BadRequest,
            $"'{interaction.Subject}' is a retraction; a retraction cannot be retracted."),
        _ => null,
    };

    private static string? FindId(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("id"))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The item was refused already and its detail says why; all that is missing is its id.
        }

        return null;
    }
}
