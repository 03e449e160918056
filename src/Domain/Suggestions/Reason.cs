using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>One piece of evidence shown to the learner.</summary>
/// <param name="Text">A sentence without its subject, such as "answered 14 questions on joins in 90 days, 9 accepted".</param>
/// <param name="Evidence">Some of the interactions behind it that the asker may read, newest first; empty for a profile's own statement.</param>
[GenerateSerializer, Immutable, Alias("lg.reason")]
public sealed record Reason([property: Id(0)] string Text, [property: Id(1)] ImmutableArray<InteractionId> Evidence);
