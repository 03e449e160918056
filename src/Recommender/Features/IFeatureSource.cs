using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Measures some quantities of the candidates in one pass. Pure; safe from many threads.</summary>
internal interface IFeatureSource
{
    /// <summary>What is measured, in the order of the values; unique over all sources.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>Fills in the quantities as of ranking time.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="signals">What was measured of everybody.</param>
    /// <param name="candidates">Who.</param>
    /// <param name="values">Candidates × names, a row per candidate, all 0 before; every value is at least 0, larger being better.</param>
    void Measure(RankingQuery query, SignalSet signals, CandidateSet candidates, Span<double> values);
}
