using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Measures some quantities of all groups for one learner, beside the signals. Pure; safe from many threads.</summary>
internal interface ICommunityFeatureSource
{
    /// <summary>What is measured, in the order of the values; unique over all sources and signals.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>The signal whose reason says in words what these quantities say in numbers.</summary>
    string Reason { get; }

    /// <summary>Measures every group.</summary>
    /// <param name="query">Who looks for groups.</param>
    /// <param name="values">By name and group, all 0 before; takes values from 0, larger is better.</param>
    void Measure(CommunityQuery query, double[][] values);
}
