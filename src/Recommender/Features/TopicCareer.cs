using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>What everybody has done so far on one topic. Once it is summed up, safe from many threads.</summary>
/// <param name="profiles">How many sums are kept of a learner's answers.</param>
internal sealed class TopicCareer(int profiles)
{
    private readonly Dictionary<int, int> rows = [];
    private readonly List<double> sums = [];
    private readonly List<(int Answers, double Latest)> totals = [];
    private readonly Dictionary<int, int> asked = [];
    private readonly List<(int Helper, int Question)> accepted = [];

    /// <summary>Helpers whose answers were accepted, and the questions; one who was accepted twice stands there twice.</summary>
    public ReadOnlySpan<(int Helper, int Question)> Accepted => CollectionsMarshal.AsSpan(accepted);

    /// <summary>How many questions a learner asked.</summary>
    public int CountAsked(int learner) => asked.GetValueOrDefault(learner);

    /// <summary>The sums of a learner's answers, how many these are, and how fresh the latest is; no sums for who has not answered.</summary>
    public ReadOnlySpan<double> Find(int learner, out int answers, out double latest)
    {
        if (!rows.TryGetValue(learner, out var row))
        {
            (answers, latest) = (0, 0);
            return [];
        }

        (answers, latest) = totals[row];
        return CollectionsMarshal.AsSpan(sums).Slice(row * profiles, profiles);
    }

    /// <summary>Counts an answer.</summary>
    /// <returns>The learner's sums, to be added to.</returns>
    public Span<double> AddAnswer(int learner, double freshness)
    {
        ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, learner, out var isKnown);
        if (!isKnown)
        {
            row = totals.Count;
            totals.Add(default);
            CollectionsMarshal.SetCount(sums, sums.Count + profiles);
        }

        var (answers, latest) = totals[row];
        totals[row] = (answers + 1, Math.Max(latest, freshness));
        return CollectionsMarshal.AsSpan(sums).Slice(row * profiles, profiles);
    }

    public void AddQuestion(int asker) => CollectionsMarshal.GetValueRefOrAddDefault(asked, asker, out _)++;

    public void AddAccepted(int helper, int question) => accepted.Add((helper, question));
}
