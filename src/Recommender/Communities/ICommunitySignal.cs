namespace LearningGraph.Recommender;

/// <summary>One way to tell which groups suit a learner, and to say so.</summary>
internal interface ICommunitySignal
{
    /// <summary>Its name in tables.</summary>
    string Name { get; }

    /// <summary>Measures every group.</summary>
    /// <param name="query">Who looks for groups.</param>
    /// <param name="values">By group, 0 before; takes values from 0, larger is better.</param>
    void Measure(CommunityQuery query, Span<double> values);

    /// <summary>Why the signal speaks for a group; null when there is nothing that may be said.</summary>
    /// <param name="query">Who looks for groups.</param>
    /// <param name="group">One that <see cref="Measure"/> found above 0.</param>
    RankedReason? Explain(CommunityQuery query, int group);
}
