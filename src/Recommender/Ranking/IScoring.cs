namespace LearningGraph.Recommender;

/// <summary>What a ranker makes of the candidates of one query. Belongs to one thread.</summary>
internal interface IScoring
{
    /// <summary>One score per row of the matrix, from 0; larger is better.</summary>
    double[] Scores { get; }

    /// <summary>What each quantity adds to the score of one row; the amounts sum to the score, but for a constant that is the same in all rows.</summary>
    IReadOnlyList<(string Quantity, double Amount)> Attribute(int row);
}
