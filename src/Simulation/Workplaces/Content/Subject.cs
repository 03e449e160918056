namespace LearningGraph.Simulation;

/// <summary>A topic of this workplace.</summary>
/// <param name="Outline">Its names and words.</param>
/// <param name="Area">The index of its area, which is its domain in the model, in <see cref="Catalogue.Areas"/>.</param>
internal sealed record Subject(TopicOutline Outline, int Area)
{
    /// <summary>The topic's id.</summary>
    public TopicId Id { get; } = new(Outline.Id);
}
