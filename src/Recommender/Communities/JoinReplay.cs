using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Asks again, of every learner who joined in a span of a history, what the learner might join, at the beginning of the span and with what was known then
/// (prequential, Dawid 1984), unless nothing was known. Right is all that the learner joined in the span, for the first time: nobody joins in the moment in which a group is shown.
/// </summary>
internal sealed class JoinReplay
{
    private readonly History history;
    private readonly int people;

    // In order of time; of the same learner and group the first.
    private readonly (DateTimeOffset At, int Learner, int Group)[] joins;

    /// <param name="history">In order of time.</param>
    /// <param name="people">About how many people a figure has to be, from 1.</param>
    public JoinReplay(History history, int people)
    {
        (this.history, this.people) = (history, people);
        var retracted = history.Rows.OfType<InteractionRow>().Where(row => row.Kind == InteractionKind.Retracted).Select(row => row.Retracts).ToHashSet();
        joins =
        [
            .. history.Rows.OfType<InteractionRow>()
                .Where(row => row is { Kind: InteractionKind.Joined, Group: >= 0 } && !retracted.Contains(row.Position))
                .Select(row => (row.At, Learner: row.Actor, row.Group))
                .DistinctBy(join => (join.Learner, join.Group)),
        ];
    }

    /// <summary>Joins, of the same learner and group only the first.</summary>
    public int JoinCount => joins.Length;

    /// <summary>When a share of the joins, in [0, 1], had happened; what happened at one moment is not torn apart. There has to be a join.</summary>
    public DateTimeOffset TimeAt(double share) => joins[Math.Min((int)(joins.Length * share), joins.Length - 1)].At;

    /// <summary>How many learners joined in a span.</summary>
    public int CountLearners(JoinSpan span) => FindJoined(span).Count();

    /// <summary>Replays some spans.</summary>
    /// <param name="spans">In the order in which they begin; they may overlap.</param>
    /// <param name="isAsked">By place of the span and learner: of whom to ask; all others are passed over.</param>
    /// <param name="cancellationToken">Stops between two learners.</param>
    /// <returns>By span, then by learner number.</returns>
    public IEnumerable<ReplayedJoin> Run(ImmutableArray<JoinSpan> spans, Func<int, int, bool> isAsked, CancellationToken cancellationToken)
    {
        HistoryFold fold = new(history);
        var next = 0;
        for (var place = 0; place < spans.Length; place++)
        {
            for (; next < history.Rows.Length && history.Rows[next].At < spans[place].Begins; next++)
            {
                fold.Add(history.Rows[next]);
            }

            var finder = CommunityFinder.Of(fold.Publish(), people);
            foreach (var own in FindJoined(spans[place]).Where(own => isAsked(place, own.Key)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (history.IdOf(NodeKind.Learner, own.Key) is { } id && finder.Describe(new(id)) is { IsNewcomer: false } query)
                {
                    yield return new(place, query, own.ToHashSet());
                }
            }
        }
    }

    private IEnumerable<IGrouping<int, int>> FindJoined(JoinSpan span) =>
        joins.Where(one => span.Holds(one.At)).GroupBy(one => one.Learner, one => one.Group).OrderBy(own => own.Key);
}
