namespace LearningGraph.Recommender;

/// <summary>Asks what a node would have answered at a moment of a log.</summary>
internal sealed class ServedCommunities
{
    /// <summary>About how many people a figure is at least: the node's own default.</summary>
    public const int People = 8;

    private readonly CommunityFinder finder;
    private readonly JoinHistory history;
    private readonly Dictionary<string, int> places;

    private ServedCommunities(CommunityFinder finder, JoinHistory history)
    {
        (this.finder, this.history) = (finder, history);
        places = history.Groups.Index().ToDictionary(one => one.Item, one => one.Index, StringComparer.Ordinal);
    }

    /// <summary>A node that knows what happened before a moment.</summary>
    /// <param name="log">All entries, in the order of their times.</param>
    /// <param name="before">The moment.</param>
    /// <param name="history">Numbers learners and groups.</param>
    /// <param name="ranker">Ranks.</param>
    public static ServedCommunities At(IReadOnlyList<LogEntry> log, DateTimeOffset before, JoinHistory history, CommunityRanker ranker)
    {
        EntryNumbering numbering = new();
        foreach (var entry in log.TakeWhile(entry => entry.At < before))
        {
            numbering.Add(entry);
        }

        ProjectionWriter projections = new();
        projections.Apply(numbering.TakePage());
        return new(CommunityFinder.Of(projections.Current, People, ranker: ranker), history);
    }

    /// <summary>Scores every group for a learner by its place; what is not suggested comes last.</summary>
    public void Score(int learner, Span<double> scores)
    {
        scores.Fill(-1);
        var ranked = finder.Rank(new(history.Learners[learner]));
        for (var place = 0; place < ranked.Count; place++)
        {
            if (places.TryGetValue(finder.IdOf(ranked[place]).Value, out var group))
            {
                scores[group] = ranked.Count - place;
            }
        }
    }
}
