namespace LearningGraph.Recommender;

/// <summary>What one kind of model reaches without a part of the features.</summary>
/// <param name="Mrr">Mean of 1 / rank of the first right answerer among the candidates, in [0, 1].</param>
/// <param name="Difference">It minus the same with all features: below 0, the part is worth something.</param>
/// <param name="Low">Lower end of the difference's 95 % interval by paired bootstrap, 2,000 draws.</param>
/// <param name="High">Upper end.</param>
public sealed record AblationFigure(double Mrr, double Difference, double Low, double High);
