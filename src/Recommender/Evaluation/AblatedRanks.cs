namespace LearningGraph.Recommender;

/// <summary>Where models that lack a part of the features ranked those who really answered: 1 / rank of the first, a value per question.</summary>
internal sealed class AblatedRanks
{
    private const double HalfAndHalf = 0.5;

    private readonly List<double> trees = [];
    private readonly List<double> regression = [];
    private readonly List<double> mix = [];

    /// <summary>Adds a question by the scores of its candidates.</summary>
    public void Add(TrainingQuestion question, double[] byTrees, double[] byRegression)
    {
        trees.Add(question.MeasureReciprocalRank(byTrees));
        regression.Add(question.MeasureReciprocalRank(byRegression));
        mix.Add(question.MeasureReciprocalRank(LearnedRanker.Mix(byTrees, byRegression, HalfAndHalf)));
    }

    /// <summary>The row of the report.</summary>
    /// <param name="name">What was left out.</param>
    /// <param name="columns">How many columns that are.</param>
    /// <param name="all">With all features, on the same questions.</param>
    /// <param name="seed">Of the intervals.</param>
    public AblationRow ToRow(string name, int columns, AblatedRanks all, ulong seed) =>
        new(name, columns, Compare(trees, all.trees, seed), Compare(regression, all.regression, seed), Compare(mix, all.mix, seed));

    private static AblationFigure Compare(List<double> own, List<double> all, ulong seed)
    {
        var (mean, low, high) = PairedBootstrap.Measure(own, all, seed);
        return new(own.Average(), mean, low, high);
    }
}
