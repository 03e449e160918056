using LearningGraph.Recommender;

namespace LearningGraph.Grains.Tests;

/// <summary>
/// A history in which experts of one topic answer in turn, so that whoever answered last is the wrong one to ask: a model learns it, and the
/// prior blend, which trusts recent activity, cannot. The same on every run.
/// </summary>
internal static class RotatingExperts
{
    public const int Questions = 300;
    private const int Experts = 5;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly Lazy<TrainedRanker> Trained = new(() =>
        RankerTraining.Run(History.Of(Entries()), position: 0, seed: 1, progress: null, CancellationToken.None));

    public static Ask Ask { get; } = new() { Asker = new("asker-1"), Topics = [new("shifts")], Count = Experts };

    public static LogEntry[] Entries() => [.. Enumerable.Range(0, Questions).SelectMany(Question)];

    /// <summary>Keeps a model that was trained on this, without promoting it.</summary>
    public static ModelVersion AddTo(IModelStore store) => store.Add(version => Describe(version), Trained.Value.Save);

    public static ModelManifest Describe(ModelVersion version) => Trained.Value.Describe(version, Start, "build");

    private static LogEntry[] Question(int question)
    {
        var at = Start.AddHours(question);
        return
        [
            new InteractionRecorded(new()
            {
                Id = new($"q-{question}"), Kind = InteractionKind.Asked, At = at, Actor = new($"asker-{question % 7}"), Topics = [new("shifts")], Title = "Who is on duty?",
            }),
            new InteractionRecorded(new()
            {
                Id = new($"a-{question}"), Kind = InteractionKind.Answered, At = at.AddMinutes(5), Actor = new($"expert-{question % Experts}"), Subject = new($"q-{question}"),
            }),
        ];
    }
}
