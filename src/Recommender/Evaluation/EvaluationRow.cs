namespace LearningGraph.Recommender;

/// <summary>Means over the test questions, each in [0, 1].</summary>
/// <param name="Name">The ranker.</param>
/// <param name="Mrr">Mean of 1 / rank of the first relevant learner.</param>
/// <param name="P1">Share with a relevant learner first.</param>
/// <param name="Hit5">Share with one among the first five.</param>
/// <param name="Hit10">Share with one among the first ten.</param>
/// <param name="Ndcg10">Normalised discounted cumulative gain of the first ten; every relevant learner gains 1.</param>
public sealed record EvaluationRow(string Name, double Mrr, double P1, double Hit5, double Hit10, double Ndcg10);
