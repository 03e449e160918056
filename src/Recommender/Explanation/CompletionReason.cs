using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>"completed a course on sql in March 2026".</summary>
internal sealed class CompletionReason : IReasonSource
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Quantities { get; } = [CandidateSigns.Courses];

    /// <inheritdoc/>
    public RankedReason? Find(RankingQuery query, int learner)
    {
        Completion? latest = null;
        foreach (var topic in query.Topics)
        {
            foreach (var index in query.Summary.Completers[topic].CompletionsOf(learner))
            {
                var completion = query.Graph.Completions[index];
                if (ReadingRights.CanRead(query, completion) && !(latest?.At >= completion.At))
                {
                    latest = completion;
                }
            }
        }

        return latest is not { } found
            ? null
            : new(
                $"completed a course on {Sentence.Join(query.Merges.Resolve(found.Topics).Where(topic => query.Topics.Contains(topic)).Select(query.NameOf))}"
                + $" in {Sentence.Month(new(found.At, TimeSpan.Zero))}",
                ImmutableArray.Create(found.Position),
                Count: 1);
    }
}
