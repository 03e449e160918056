namespace LearningGraph.Recommender;

/// <summary>One sign that somebody could help: a value per learner, as of ranking time. Pure; safe from many threads.</summary>
internal interface ISignal
{
    /// <summary>Its name in tables and feature columns.</summary>
    string Name { get; }

    /// <summary>Adds the value of every learner that has one; the others stay 0.</summary>
    void Measure(RankingQuery query, SparseVector values);
}
