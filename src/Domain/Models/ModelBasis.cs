namespace LearningGraph.Domain;

/// <summary>What a model was trained on. For one that ranks communities, what counts as a question is a learner who joined: what the learner might join, asked before it.</summary>
/// <param name="Position">The last position of the log that it knows; 0 for a file.</param>
/// <param name="From">When the first question to learn from was asked; null when there was none.</param>
/// <param name="Until">When the last question of the gate was asked; null likewise.</param>
/// <param name="Questions">All questions in the data, or all joins.</param>
/// <param name="Learned">Questions learned from.</param>
/// <param name="Tuned">Questions by which parameters were chosen.</param>
/// <param name="Judged">Questions by which the gate decided.</param>
[GenerateSerializer, Immutable, Alias("lg.model-basis")]
public sealed record ModelBasis([property: Id(0)] long Position, [property: Id(1)] DateTimeOffset? From, [property: Id(2)] DateTimeOffset? Until, [property: Id(3)] int Questions, [property: Id(4)] int Learned, [property: Id(5)] int Tuned, [property: Id(6)] int Judged)
{
    /// <summary>Suggestion sets learned from, because something was said of them.</summary>
    [Id(7)]
    public int Feedback { get; init; }
}
