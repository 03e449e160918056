using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Finds groups that learners might join, at one log position. What all answers share is prepared once, in time that grows with the memberships; an answer
/// takes time that grows with the groups and with what the learner did. Safe from many threads.
/// </summary>
public sealed class CommunityFinder
{
    private const int ReasonLimit = 3;

    private readonly Projections projections;
    private readonly CommunityTables communities;
    private readonly int people;
    private readonly CommunityRanker ranker;

    private CommunityFinder(Projections projections, CommunityTables communities, int people, CommunityRanker ranker) =>
        (this.projections, this.communities, this.people, this.ranker) = (projections, communities, people, ranker);

    /// <summary>What ranks.</summary>
    public CommunityRanker Ranker => ranker;

    /// <summary>The name of the ranker that answers.</summary>
    public string Model => ranker.Name;

    /// <summary>The last log position that answers know.</summary>
    public long Position => projections.Position;

    /// <summary>Ranking time; null when nothing has happened yet.</summary>
    public DateTimeOffset? AsOf => projections.AsOf;

    /// <summary>Prepares answers from what is known now.</summary>
    /// <param name="projections">What is known.</param>
    /// <param name="people">About how many people a figure has to be, from 1.</param>
    /// <param name="before">A finder of an earlier position and the same bound, whose preparation is taken over when nothing has changed since; null for none.</param>
    /// <param name="ranker">Ranks; null for the blend.</param>
    public static CommunityFinder Of(Projections projections, int people, CommunityFinder? before = null, CommunityRanker? ranker = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);

        // Showing an answer moves the log on and changes no table.
        var isSame = before is not null && before.projections.Tables == projections.Tables;
        return new(projections, isSame ? before!.communities : CommunityTables.Of(projections.Tables, people), people, ranker ?? CommunityRanker.Blend);
    }

    /// <summary>Groups that a learner is not in and has not left, ranked.</summary>
    /// <param name="learner">Who; somebody unknown is a newcomer and gets the largest.</param>
    /// <param name="count">The most to return, from 1.</param>
    /// <returns>Best first; ties by id. Groups that nothing speaks for, not even a member, are left out.</returns>
    public ImmutableArray<RankedGroup> Suggest(LearnerId learner, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var query = Describe(learner);
        var ranking = ranker.Rank(query);
        return
        [
            .. ranking.All
                .Take(count)
                .Where(one => one.IsSpokenFor)
                .Select(one => new RankedGroup(IdOf(one), query.NameOf(one.Group), one.Score, Explain(query, one.Group, ranking.Attribute(one)))),
        ];
    }

    /// <summary>Every group that a learner is not in and has not left, ranked; those that nothing speaks for come last.</summary>
    internal IReadOnlyList<RankedCommunity> Rank(LearnerId learner) => ranker.Rank(Describe(learner)).All;

    /// <summary>Which group it is.</summary>
    internal GroupId IdOf(RankedCommunity one) => new(projections.Tables.Groups.IdOf(one.Group)!);

    /// <summary>What is known of a learner.</summary>
    internal CommunityQuery Describe(LearnerId learner) => CommunityQuery.Of(learner, projections.Tables, communities, people);

    private static ImmutableArray<RankedReason> Explain(CommunityQuery query, int group, double[] amounts)
    {
        RankedReason[] reasons =
        [
            .. CommunityCatalog.Signals.Index()
                .Where(signal => amounts[signal.Index] > 0 && signal.Item is not SizeSignal)
                .OrderByDescending(signal => amounts[signal.Index])
                .ThenBy(signal => signal.Index)
                .Select(signal => signal.Item.Explain(query, group))
                .OfType<RankedReason>()
                .Take(ReasonLimit),
        ];
        return reasons.Length > 0 ? [.. reasons] : [CommunityCatalog.Signals[^1].Explain(query, group)!];
    }
}
