namespace LearningGraph.Recommender;

/// <summary>Finds people worth scoring for one reason; the union of all sources is scored.</summary>
internal interface ICandidateSource
{
    /// <summary>Learner numbers, best first; may repeat those of other sources.</summary>
    IEnumerable<int> Find(RankingQuery query, SignalSet signals);
}
