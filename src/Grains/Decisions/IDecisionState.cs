namespace LearningGraph.Grains;

/// <summary>A grain's state: what the decision entries of its key amount to. Immutable.</summary>
internal interface IDecisionState<TState>
    where TState : IDecisionState<TState>
{
    /// <summary>The state when nothing was ever decided.</summary>
    static abstract TState Nothing { get; }

    /// <summary>The state after one more entry of the key; rows come in ascending position.</summary>
    TState Apply(LogRow row);
}
