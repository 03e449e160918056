using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>How close rankers come to who really knows, rather than to who happened to answer.</summary>
/// <param name="Questions">Test questions that name a topic of which somebody knows something; the means are over these.</param>
/// <param name="Compared">The ranker that every row is compared with: the learned one where there is one, else what ships.</param>
/// <param name="Rows">In the order of the report.</param>
public sealed record TruthReport(int Questions, string Compared, ImmutableArray<TruthRow> Rows);
