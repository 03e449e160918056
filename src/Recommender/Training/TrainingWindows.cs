namespace LearningGraph.Recommender;

/// <summary>
/// Questions of the past, in order, as a model is fitted to them: those to learn from, sampled; then those by which parameters are chosen;
/// then those by which the gate decides.
/// </summary>
internal sealed class TrainingWindows
{
    private readonly List<TrainingQuestion> learned = [];
    private readonly List<TrainingQuestion> held = [];

    /// <summary>What a model learns from.</summary>
    public IReadOnlyList<TrainingQuestion> Learn => learned;

    /// <summary>The first half of the validation window.</summary>
    public IReadOnlyList<TrainingQuestion> Tune => held[..(held.Count / 2)];

    /// <summary>Its second half.</summary>
    public IReadOnlyList<TrainingQuestion> Gate => held[(held.Count / 2)..];

    /// <summary>All windows, each question sampled: what the model that serves is fitted to once everything is chosen.</summary>
    public IReadOnlyList<TrainingQuestion> SampleAll(ulong seed) => [.. learned, .. held.Select((question, place) => question.Sample(seed, (ulong)(learned.Count + place)))];

    /// <summary>Adds the next question.</summary>
    /// <param name="question">With all its candidates.</param>
    /// <param name="isLearnt">Whether it is learnt from; once one is not, no later one is.</param>
    /// <param name="seed">Draws those who did not answer.</param>
    public void Add(TrainingQuestion question, bool isLearnt, ulong seed)
    {
        if (isLearnt)
        {
            learned.Add(question.Sample(seed, (ulong)learned.Count));
        }
        else
        {
            held.Add(question);
        }
    }
}
