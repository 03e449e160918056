using Orleans.Concurrency;

namespace LearningGraph.Grains;

/// <summary>Answers from this silo's own projections; a stateless worker, always local, key 0.</summary>
[Alias("lg.ISuggestionGrain")]
public interface ISuggestionGrain : IGrainWithIntegerKey
{
    /// <summary>Who should be asked. Logs what was shown without waiting for it.</summary>
    [Alias("Suggest"), ReadOnly]
    Task<SuggestionSet> Suggest(Ask ask, CancellationToken cancellationToken);

    /// <summary>Who could be a mentor, by the given topic or else by the learner's goals; both sides have to fit.</summary>
    [Alias("SuggestMentors"), ReadOnly]
    Task<SuggestionSet> SuggestMentors(LearnerId learner, TopicId? topic, int count, CancellationToken cancellationToken);
}
