namespace LearningGraph.Recommender;

/// <summary>The 100 learners with the largest value of one signal.</summary>
internal sealed class StrongestSource(string signal) : ICandidateSource
{
    private const int Limit = 100;

    /// <inheritdoc/>
    public IEnumerable<int> Find(RankingQuery query, SignalSet signals) => signals[signal].FindLargest(Limit);
}
