using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>The models of a node, as it says.</summary>
/// <param name="Serving">What ranks people.</param>
/// <param name="Models">The newest first.</param>
/// <param name="ServingCommunities">What ranks communities; null of a node that trains no such models.</param>
internal sealed record KeptModels(string Serving, ImmutableArray<StoredModel> Models, string? ServingCommunities = null);
