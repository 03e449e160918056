using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Cli;

/// <summary>What a sweep came to.</summary>
/// <param name="Scenario">What was played, but for the swept values.</param>
/// <param name="Measure">What strategies are compared by.</param>
/// <param name="Parameters">What was changed.</param>
/// <param name="Points">All combinations, the last parameter changing fastest.</param>
internal sealed record SweepOutcome(Scenario Scenario, Measure Measure, ImmutableArray<SweptParameter> Parameters, ImmutableArray<SweepPoint> Points);
