using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>The models of a node, as it says.</summary>
/// <param name="Serving">What answers.</param>
/// <param name="Models">The newest first.</param>
internal sealed record KeptModels(string Serving, ImmutableArray<StoredModel> Models);
