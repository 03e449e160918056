namespace LearningGraph.Recommender;

/// <summary>What is reached without a part of the features.</summary>
/// <param name="Name">What was left out.</param>
/// <param name="Columns">How many columns that are; 0 in the row of all features.</param>
/// <param name="Trees">LambdaMART trees alone.</param>
/// <param name="Regression">The logistic regression alone.</param>
/// <param name="Mix">Half of each, as they serve.</param>
public sealed record AblationRow(string Name, int Columns, AblationFigure Trees, AblationFigure Regression, AblationFigure Mix);
