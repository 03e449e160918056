using System.Collections.Immutable;
using System.Globalization;

namespace LearningGraph.Recommender;

/// <summary>Lets a model serve only when it has beaten what serves without one, on questions that nothing was chosen by.</summary>
internal static class ModelGate
{
    /// <param name="ranker">Fitted to what came before.</param>
    /// <param name="task">Names what it has to beat.</param>
    /// <param name="questions">Nothing was chosen by them; not empty.</param>
    /// <param name="seed">Of the interval.</param>
    public static GateJudgement Judge(IRanker ranker, FittingTask task, IReadOnlyList<TrainingQuestion> questions, ulong seed)
    {
        var blend = task.Baseline;
        var (own, others) = (Measure(ranker), Measure(blend));
        var (mean, low, high) = PairedBootstrap.Measure(own, others, seed);
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"MRR {others.Average() + mean:0.000} against {others.Average():0.000} of {blend.Name} on {questions.Count} {task.Cases}, difference {mean:+0.000;-0.000} [{low:+0.000;-0.000}, {high:+0.000;-0.000}]");
        ModelVerdict verdict = low > 0
            ? new(IsPassed: true, $"It beats {blend.Name}: {figures}.")
            : new(IsPassed: false, $"It does not surely beat {blend.Name}, which goes on serving: {figures}; the interval would have to lie above 0.");
        return new(verdict, own, others);

        ImmutableArray<double> Measure(IRanker one) => [.. questions.Select(question => question.MeasureReciprocalRank(one.Score(question.ToMatrix()).Scores))];
    }
}
