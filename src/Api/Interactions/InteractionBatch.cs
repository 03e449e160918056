using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>The items of one request: those that can be appended, and those that cannot and why.</summary>
internal sealed class InteractionBatch
{
    /// <summary>The most items one request may carry.</summary>
    public const int MaxItems = 10_000;

    private readonly List<InteractionRecorded> _entries = [];
    private readonly List<int> _indexes = [];
    private readonly List<RejectedItem> _rejected = [];

    /// <summary>What can be appended, in the order of the batch.</summary>
    public IReadOnlyList<InteractionRecorded> Entries => _entries;

    /// <summary>Reads a batch; an item that breaks a rule does not hurt the others.</summary>
    /// <param name="utf8">The request's body.</param>
    /// <param name="lines">Whether the sender says that it is NDJSON.</param>
    /// <param name="now">The node's clock.</param>
    /// <exception cref="BadHttpRequestException">It is no batch, or one of more than <see cref="MaxItems"/>.</exception>
    public static InteractionBatch Read(ReadOnlySpan<byte> utf8, bool lines, DateTimeOffset now)
    {
        var items = BatchText.Split(utf8, lines);
        if (items.Count > MaxItems)
        {
            throw new BadHttpRequestException(
                string.Create(CultureInfo.InvariantCulture, $"A batch has at most {MaxItems} items; this one has {items.Count}."),
                StatusCodes.Status413PayloadTooLarge);
        }

        InteractionBatch batch = new();
        for (var index = 0; index < items.Count; index++)
        {
            batch.Add(index, utf8[items[index]], now);
        }

        return batch;
    }

    /// <summary>What became of the batch, once its entries are appended.</summary>
    public BatchReceipt Complete(AppendReceipt appended)
    {
        for (var i = 0; i < appended.Outcomes.Length; i++)
        {
            var interaction = _entries[i].Interaction;
            switch (appended.Outcomes[i])
            {
                case AppendOutcome.Conflict:
                    Reject(_indexes[i], interaction.Id.Value, StatusCodes.Status409Conflict, $"Interaction '{interaction.Id}' is there with other content.");
                    break;
                case AppendOutcome.UnknownSubject:
                    Reject(_indexes[i], interaction.Id.Value, StatusCodes.Status404NotFound, $"There is no interaction '{interaction.Subject}' to retract.");
                    break;
                case AppendOutcome.RetractionOfRetraction:
                    Reject(
                        _indexes[i], interaction.Id.Value, StatusCodes.Status400BadRequest, $"'{interaction.Subject}' is a retraction; a retraction cannot be retracted.");
                    break;
            }
        }

        return new(
            appended.Outcomes.Count(outcome => outcome == AppendOutcome.Appended),
            appended.Outcomes.Count(outcome => outcome == AppendOutcome.Duplicate),
            [.. _rejected.OrderBy(rejected => rejected.Index)],
            appended.Position);
    }

    private void Add(int index, ReadOnlySpan<byte> item, DateTimeOffset now)
    {
        try
        {
            if (EntryJson.Read(item, now) is InteractionRecorded recorded)
            {
                _entries.Add(recorded);
                _indexes.Add(index);
                return;
            }

            Reject(index, null, StatusCodes.Status400BadRequest, "This describes a learner, group or topic; PUT it to /v1/learners, /v1/groups or /v1/topics.");
        }
        catch (JsonException fault)
        {
            Reject(index, FindId(item), StatusCodes.Status400BadRequest, JsonFault.Describe(fault, item));
        }
    }

    private void Reject(int index, string? id, int status, string detail) => _rejected.Add(new(index, id, status, detail));

    private static string? FindId(ReadOnlySpan<byte> item)
    {
        Utf8JsonReader reader = new(item);
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
