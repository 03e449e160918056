using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Finds groups that learners might join, at one log position. What all answers share is prepared once, in time that grows with the memberships; an answer
/// takes time that grows with the groups and with what the learner did. Safe from many threads.
/// </summary>
public sealed class CommunityFinder
{
    private const int ScoreDigits = 6;
    private const int ReasonLimit = 3;

    // How close a group comes to the best in each signal, weighted; chosen on validation windows (docs/communities.md).
    private static readonly ImmutableArray<(ICommunitySignal Signal, double Weight)> Signals =
        [(new CoMemberSignal(), 1), (new SharedTopicSignal(), 2), (new TieSignal(), 1), (new SizeSignal(), 0.1)];

    private readonly Projections projections;
    private readonly CommunityTables communities;
    private readonly int people;

    private CommunityFinder(Projections projections, CommunityTables communities, int people) =>
        (this.projections, this.communities, this.people) = (projections, communities, people);

    /// <summary>The name of the ranker that answers.</summary>
    public static string Model => "community-blend";

    /// <summary>The last log position that answers know.</summary>
    public long Position => projections.Position;

    /// <summary>Ranking time; null when nothing has happened yet.</summary>
    public DateTimeOffset? AsOf => projections.AsOf;

    /// <summary>Prepares answers from what is known now.</summary>
    /// <param name="projections">What is known.</param>
    /// <param name="people">About how many people a figure has to be, from 1.</param>
    /// <param name="before">A finder of an earlier position and the same bound, whose preparation is taken over when nothing has changed since; null for none.</param>
    public static CommunityFinder Of(Projections projections, int people, CommunityFinder? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);

        // Showing an answer moves the log on and changes no table.
        var isSame = before is not null && before.projections.Tables == projections.Tables;
        return new(projections, isSame ? before!.communities : CommunityTables.Of(projections.Tables, people), people);
    }

    /// <summary>Groups that a learner is not in and has not left, ranked.</summary>
    /// <param name="learner">Who; somebody unknown is a newcomer and gets the largest.</param>
    /// <param name="count">The most to return, from 1.</param>
    /// <returns>Best first; ties by id. Groups that nothing speaks for, not even a member, are left out.</returns>
    public ImmutableArray<RankedGroup> Suggest(LearnerId learner, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var query = CommunityQuery.Of(learner, projections.Tables, communities, people);
        var shares = Measure(query);
        return
        [
            .. Score(query, shares)
                .Where(one => one.Score > 0)
                .OrderByDescending(one => one.Score)
                .ThenBy(one => one.Id)
                .Take(count)
                .Select(one => new RankedGroup(one.Id, query.NameOf(one.Group), one.Score, Explain(query, one.Group, shares))),
        ];
    }

    /// <summary>The score of every group that a learner is not in and has not left.</summary>
    internal IEnumerable<(GroupId Group, double Score)> Score(LearnerId learner)
    {
        var query = CommunityQuery.Of(learner, projections.Tables, communities, people);
        return Score(query, Measure(query)).Select(one => (one.Id, one.Score));
    }

    private static IEnumerable<(int Group, GroupId Id, double Score)> Score(CommunityQuery query, double[][] shares) =>
        query.Candidates.Select(group => (
            group,
            new GroupId(query.Tables.Groups.IdOf(group)!),
            Math.Round(Signals.Index().Sum(signal => signal.Item.Weight * shares[signal.Index][group]), ScoreDigits)));

    // By signal and group: the share of the largest value among the candidates.
    private static double[][] Measure(CommunityQuery query)
    {
        var shares = new double[Signals.Length][];
        foreach (var (index, (signal, _)) in Signals.Index())
        {
            var values = shares[index] = new double[query.Communities.Sizes.Length];
            signal.Measure(query, values);
            var largest = query.Candidates.Select(group => values[group]).DefaultIfEmpty(0).Max();
            for (var group = 0; group < values.Length; group++)
            {
                values[group] = largest > 0 ? values[group] / largest : 0;
            }
        }

        return shares;
    }

    private static ImmutableArray<RankedReason> Explain(CommunityQuery query, int group, double[][] shares)
    {
        RankedReason[] reasons =
        [
            .. Signals.Index()
                .Where(signal => shares[signal.Index][group] > 0 && signal.Item.Signal is not SizeSignal)
                .OrderByDescending(signal => signal.Item.Weight * shares[signal.Index][group])
                .ThenBy(signal => signal.Index)
                .Select(signal => signal.Item.Signal.Explain(query, group))
                .OfType<RankedReason>()
                .Take(ReasonLimit),
        ];
        return reasons.Length > 0 ? [.. reasons] : [Signals[^1].Signal.Explain(query, group)!];
    }
}
