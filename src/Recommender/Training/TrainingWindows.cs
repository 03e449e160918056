namespace LearningGraph.Recommender;

/// <summary>
/// Questions of the past, in order, as a model is fitted to them: those to learn from; then those by which parameters are chosen; then those
/// by which the gate decides. What is learnt from is sampled, in the others everybody is ranked.
/// </summary>
/// <param name="tuneFrom">Index of the first question to choose by.</param>
/// <param name="gateFrom">Index of the first question of the gate, at or after the first to choose by.</param>
/// <param name="seed">Draws those who did not answer.</param>
internal sealed class TrainingWindows(int tuneFrom, int gateFrom, ulong seed)
{
    private const int Probed = 32;

    private readonly List<TrainingQuestion> learn = [];
    private readonly List<TrainingQuestion> tune = [];
    private readonly List<TrainingQuestion> gate = [];
    private readonly List<(TrainingQuestion Question, int Index)> feedback = [];

    /// <summary>What says how much feedback counts at each place. Default: nothing was shown.</summary>
    public FeedbackHistory Shown { get; init; } = FeedbackHistory.Nothing;

    /// <summary>How many of those who did not answer a question are learnt from. Default: 50.</summary>
    public int Negatives { get; init; } = TrainingQuestion.UsualNegatives;

    /// <summary>What a model learns from before anything is chosen.</summary>
    public IReadOnlyList<TrainingQuestion> Learn => learn;

    /// <summary>What parameters are chosen by.</summary>
    public IReadOnlyList<TrainingQuestion> Tune => tune;

    /// <summary>What the gate decides by; nothing was chosen by these.</summary>
    public IReadOnlyList<TrainingQuestion> Gate => gate;

    /// <summary>How many questions of feedback there are.</summary>
    public int FeedbackCount => feedback.Count;

    /// <summary>What a model is fitted to before anything is chosen.</summary>
    public IReadOnlyList<TrainingQuestion> SampleLearned() => [.. learn, .. FeedbackUntil(tuneFrom)];

    /// <summary>All before the gate, sampled: what the gate's model is fitted to.</summary>
    public IReadOnlyList<TrainingQuestion> SampleBeforeGate() => [.. learn, .. Sample(tune, learn.Count), .. FeedbackUntil(gateFrom)];

    /// <summary>All windows, sampled: what the model that serves is fitted to.</summary>
    public IReadOnlyList<TrainingQuestion> SampleAll() =>
        [.. learn, .. Sample(tune, learn.Count), .. Sample(gate, learn.Count + tune.Count), .. FeedbackUntil(int.MaxValue)];

    /// <summary>A few rows of candidates, for whom a model that was saved must score as it did.</summary>
    public IReadOnlyList<float[]> TakeProbes() => [.. learn.Concat(tune).Concat(gate).TakeLast(Probed).Select(question => question.Features[0])];

    /// <summary>Adds the next question.</summary>
    /// <param name="question">With all its candidates.</param>
    /// <param name="index">Its place among all questions.</param>
    public void Add(TrainingQuestion question, int index)
    {
        if (index < tuneFrom)
        {
            learn.Add(question.Sample(Negatives, seed, (ulong)learn.Count));
        }
        else
        {
            (index < gateFrom ? tune : gate).Add(question);
        }
    }

    /// <summary>Adds what was said of one suggestion set. A model is fitted to it, whole; nothing is chosen or judged by it.</summary>
    /// <param name="question">Those of whom something is known.</param>
    /// <param name="index">How many questions had been asked when the last of it was said: a model that is judged by questions before that does not know it.</param>
    public void AddFeedback(TrainingQuestion question, int index) => feedback.Add((question, index));

    private IEnumerable<TrainingQuestion> FeedbackUntil(int index)
    {
        if (feedback.Count == 0)
        {
            return [];
        }

        var weights = Shown.WeighUntil(index);
        return feedback.Where(said => said.Index <= index).Select(said => said.Question.Weigh(weights));
    }

    private IEnumerable<TrainingQuestion> Sample(List<TrainingQuestion> questions, int first) =>
        questions.Select((question, place) => question.Sample(Negatives, seed, (ulong)(first + place)));
}
