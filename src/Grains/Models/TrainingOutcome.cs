using LearningGraph.Recommender;

namespace LearningGraph.Grains;

/// <summary>What came of the training of one kind of model.</summary>
/// <param name="Trained">Null when it failed.</param>
/// <param name="Version">Under which it was kept; null when it was not.</param>
/// <param name="Fault">Why it could not be trained, kept or served; null when nothing went wrong.</param>
internal sealed record TrainingOutcome(TrainedRanker? Trained, ModelVersion? Version, string? Fault)
{
    /// <summary>What there is to say of it.</summary>
    public string Reason => Fault ?? Trained!.Verdict.Reason;

    /// <summary>How a training of both kinds ended.</summary>
    public static TrainingStatus Describe(TrainingStatus started, TrainingOutcome mentors, TrainingOutcome communities)
    {
        List<string> faults = [];
        if (mentors.Fault is not null)
        {
            faults.Add($"Of people: {mentors.Fault}");
        }

        if (communities.Fault is not null)
        {
            faults.Add($"Of communities: {communities.Fault}");
        }

        return started with
        {
            State = faults.Count > 0 ? TrainingState.Failed : TrainingState.Ended,
            Version = mentors.Version,
            Verdict = mentors.Trained?.Verdict,
            CommunityVersion = communities.Version,
            CommunityVerdict = communities.Trained?.Verdict,
            Fault = faults.Count > 0 ? string.Join(' ', faults) : null,
            Stage = faults.Count > 0 ? "failed" : "ended",
            Done = 1,
        };
    }
}
