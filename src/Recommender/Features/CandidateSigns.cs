using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// What speaks for somebody beside help given: courses on the topics, membership in groups about them, stated strengths. Every ranker adds the same
/// small amount for each. Questions of the past cannot tell how much that is worth, because whoever is ranked there had answered before; it puts
/// newcomers in order, and between others it decides only what nothing else does.
/// </summary>
internal sealed class CandidateSigns
{
    public const string Courses = "courses";
    public const string Groups = "groups";
    public const string Stated = "stated";

    // Scores of candidates lie some units apart.
    private const double Weight = 0.05;

    private readonly double[] amounts;

    private CandidateSigns(double[] amounts) => this.amounts = amounts;

    /// <summary>What is added for, in the order of the amounts.</summary>
    public static ImmutableArray<string> Names { get; } = [Courses, Groups, Stated];

    /// <summary>For nobody.</summary>
    public static CandidateSigns None { get; } = new([]);

    /// <summary>The amounts of one row by name, each .05 · ln(1 + how many); empty for those of whom nothing was counted.</summary>
    public ReadOnlySpan<double> this[int row] => amounts.Length == 0 ? [] : amounts.AsSpan(row * Names.Length, Names.Length);

    /// <summary>Counts what was known at ranking time; strengths and descriptions of groups are today's.</summary>
    public static CandidateSigns Measure(RankingQuery query, CandidateSet candidates)
    {
        var counts = new double[candidates.Count * Names.Length];
        foreach (var topic in query.Topics)
        {
            var completers = query.Summary.Completers[topic];
            for (var place = 0; place < completers.Learners.Length; place++)
            {
                Count(completers.Learners[place], sign: 0, completers.CompletionsAt(place).Length);
            }
        }

        foreach (var group in Memberships.FindGroupsOn(query))
        {
            foreach (var learner in Memberships.FindMembers(query, group))
            {
                Count(learner, sign: 1);
            }
        }

        foreach (var topic in query.TopicIds)
        {
            foreach (var learner in Strengths.FindLearners(query, topic))
            {
                Count(learner, sign: 2);
            }
        }

        return new(Array.ConvertAll(counts, count => Weight * Math.Log(1 + count)));

        void Count(int learner, int sign, int times = 1)
        {
            if (candidates.RowOf(learner) is var row and >= 0)
            {
                counts[(row * Names.Length) + sign] += times;
            }
        }
    }

    /// <summary>Adds to the scores of all rows.</summary>
    public void AddTo(double[] scores)
    {
        for (var place = 0; place < amounts.Length; place++)
        {
            scores[place / Names.Length] += amounts[place];
        }
    }

    /// <summary>What is added to the score of one row, by name.</summary>
    public IEnumerable<(string Quantity, double Amount)> Attribute(int row) => Names.Zip(this[row].ToArray());
}
