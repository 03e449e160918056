namespace LearningGraph.Recommender;

/// <summary>How often something was done, and by how many.</summary>
/// <param name="Count">From 0.</param>
/// <param name="People">Distinct people, from 0.</param>
internal readonly record struct PeopleFigure(int Count, int People)
{
    /// <summary>The count; null when it is about fewer people than may be told, nobody included: that it is few would be told else.</summary>
    public int? Tell(int people) => People >= people ? Count : null;
}
