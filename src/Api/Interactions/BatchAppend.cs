using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Appends the items of one request and keeps what became of each. Items wait until <see cref="FlushAsync"/>.</summary>
internal sealed class BatchAppend(IInteractionLog log, DateTimeOffset now)
{
    /// <summary>The most refusals that are listed; as many as an array may have items.</summary>
    public const int MaxRejected = 10_000;

    private readonly List<InteractionRecorded> _entries = [];
    private readonly List<long> _indexes = [];
    private readonly List<RejectedItem> _rejected = [];
    private long _accepted, _duplicates, _unlisted, _position;

    /// <summary>Items so far, whatever became of them.</summary>
    public long Count { get; private set; }

    /// <summary>Items that wait.</summary>
    public int Waiting => _entries.Count;

    /// <summary>Takes the next item; one that breaks a rule does not hurt the others.</summary>
    /// <param name="utf8">One JSON object, or what was sent instead of one.</param>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        if (ItemText.Read(Count, utf8, now, out var rejected) is { } recorded)
        {
            _entries.Add(recorded);
            _indexes.Add(Count);
        }
        else
        {
            List(rejected!);
        }

        Count++;
    }

    /// <summary>Refuses the next item, whose line is too long to be read.</summary>
    public void AddTooLong() => List(new(
        Count++,
        Id: null,
        StatusCodes.Status413PayloadTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The line is longer than {LineReader.MaxBytes} bytes; no interaction needs so many.")));

    /// <summary>Appends what waits; durable when this returns.</summary>
    /// <remarks>
    /// Does not stop when the caller goes away: what the writer holds has to stay on the count of requests and bytes until it is written.
    /// </remarks>
    public async Task FlushAsync()
    {
        var appended = await log.AppendAsync(_entries, CancellationToken.None);
        for (var i = 0; i < appended.Outcomes.Length; i++)
        {
            _accepted += appended.Outcomes[i] == AppendOutcome.Appended ? 1 : 0;
            _duplicates += appended.Outcomes[i] == AppendOutcome.Duplicate ? 1 : 0;
            if (ItemText.FindRejection(_indexes[i], _entries[i].Interaction, appended.Outcomes[i]) is { } rejected)
            {
                List(rejected);
            }
        }

        _position = appended.Position;
        _entries.Clear();
        _indexes.Clear();
    }

    /// <summary>What became of everything that was flushed.</summary>
    public BatchReceipt Complete() => new(_accepted, _duplicates, [.. _rejected.OrderBy(rejected => rejected.Index)], _position, _unlisted);

    private void List(RejectedItem rejected)
    {
        if (_rejected.Count < MaxRejected)
        {
            _rejected.Add(rejected);
        }
        else
        {
            _unlisted++;
        }
    }
}
