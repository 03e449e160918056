namespace LearningGraph.Grains;

/// <summary>What was decided about one topic.</summary>
/// <param name="Description">Null when none was ever given.</param>
internal sealed record TopicState(Topic? Description) : IDecisionState<TopicState>
{
    /// <inheritdoc/>
    public static TopicState Nothing { get; } = new(Description: null);

    /// <inheritdoc/>
    public TopicState Apply(LogRow row) => row is TopicRow changed ? new(changed.Description) : this;
}
