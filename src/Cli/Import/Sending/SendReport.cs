using System.Text.Json.Serialization;

namespace LearningGraph.Cli;

/// <summary>What a node took so far. Not thread-safe.</summary>
internal sealed class SendReport
{
    private const int RejectionsShown = 20;

    /// <summary>Entries that were sent and answered.</summary>
    [JsonInclude] public long Sent { get; private set; }

    /// <summary>Those among them that were acknowledged in an earlier run, which was stopped.</summary>
    [JsonInclude] public long SentBefore { get; private set; }

    /// <summary>Interactions that were new.</summary>
    [JsonInclude] public long Accepted { get; private set; }

    /// <summary>Interactions that were there already.</summary>
    [JsonInclude] public long Duplicates { get; private set; }

    /// <summary>Profiles that were written.</summary>
    [JsonInclude] public long ProfilesWritten { get; private set; }

    /// <summary>Profiles that were there already and were left as they are.</summary>
    [JsonInclude] public long ProfilesKept { get; private set; }

    /// <summary>Profiles of people who were erased on request, and stay so.</summary>
    [JsonInclude] public long ProfilesErased { get; private set; }

    /// <summary>Interactions and profiles that were refused.</summary>
    [JsonInclude] public long Rejected { get; private set; }

    /// <summary>The first refusals, at most 20, in the order of sending.</summary>
    [JsonObjectCreationHandling(JsonObjectCreationHandling.Populate)]
    public List<Rejection> FirstRejections { get; } = [];

    /// <summary>The log's last position after the last batch; 0 before the first.</summary>
    [JsonInclude] public long Position { get; private set; }

    /// <summary>Everything so far was sent by an earlier run.</summary>
    public void GoOn() => SentBefore = Sent;

    /// <summary>Counts a batch.</summary>
    public void Add(BatchReceipt receipt)
    {
        Sent += receipt.Accepted + receipt.Duplicates + receipt.Rejected.Length;
        Accepted += receipt.Accepted;
        Duplicates += receipt.Duplicates;
        Position = Math.Max(Position, receipt.Position);
        foreach (var rejection in receipt.Rejected)
        {
            Reject(rejection);
        }
    }

    /// <summary>Counts a profile.</summary>
    public void Add(ProfileReceipt receipt)
    {
        Sent++;
        if (receipt.WasErased)
        {
            ProfilesErased++;
        }
        else if (receipt.Rejection is { } rejection)
        {
            Reject(rejection);
        }
        else if (receipt.WasWritten)
        {
            ProfilesWritten++;
        }
        else
        {
            ProfilesKept++;
        }
    }

    private void Reject(Rejection rejection)
    {
        Rejected++;
        if (FirstRejections.Count < RejectionsShown)
        {
            FirstRejections.Add(rejection);
        }
    }
}
