using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>What the projections of one position consist of.</summary>
internal sealed record ProjectionTables
{
    public ProjectionTables()
    {
        ListingFigures = new(() => new(this));
        Summary = new(() => GraphSummary.Of(this));
    }

    public required SocialGraph Graph { get; init; }

    public required TextIndex Texts { get; init; }

    /// <summary>When each interaction happened, ascending by position.</summary>
    public required ColumnView<InteractionTime> Times { get; init; }

    public required NodeDirectoryView<Learner> Learners { get; init; }

    public required NodeDirectoryView<Group> Groups { get; init; }

    public required NodeDirectoryView<Topic> Topics { get; init; }

    /// <summary>Learner → what became of suggestions of them; null when nobody ever said.</summary>
    public required ColumnView<AskLedger?> Asks { get; init; }

    /// <summary>Learner → to whom the present profile says the learner reports; -1 for nobody. May end before the last learner: whoever is not in it has no profile.</summary>
    public required ColumnView<int> Managers { get; init; }

    /// <summary>Numbers the topics that profiles and groups name, whether or not the log has met them.</summary>
    public required Vocabulary NamedTopics { get; init; }

    /// <summary>Named topic → learners whose profile names it as a strength.</summary>
    public required RowTableView StrengthsOn { get; init; }

    /// <summary>Named topic → groups whose description names it.</summary>
    public required RowTableView GroupsOn { get; init; }

    /// <summary>Group → its owners, who are members too.</summary>
    public required RowTableView OwnersOf { get; init; }

    /// <summary>Which topic stands for which.</summary>
    public required Lazy<TopicMerges> Merges { get; init; }

    /// <summary>Topic → questions, those on topics merged into it included.</summary>
    public required TopicRows QuestionsOn { get; init; }

    /// <summary>Topic → answers, likewise.</summary>
    public required TopicRows AnswersOn { get; init; }

    /// <summary>Topic → completions, likewise.</summary>
    public required TopicRows CompletionsOn { get; init; }

    public required Lazy<TopicNames> TopicNames { get; init; }

    /// <summary>How topics lie to each other.</summary>
    public required Lazy<TopicTree> TopicTree { get; init; }

    /// <summary>All learners, in the order of listings.</summary>
    public required Lazy<NameListing> LearnerListing { get; init; }

    /// <summary>All groups, likewise.</summary>
    public required Lazy<NameListing> GroupListing { get; init; }

    /// <summary>All topics that were not merged into another, likewise.</summary>
    public required Lazy<NameListing> TopicListing { get; init; }

    /// <summary>What listings count.</summary>
    public Lazy<ListingFigures> ListingFigures { get; }

    /// <summary>What is prepared once for all asks about the present.</summary>
    public Lazy<GraphSummary> Summary { get; init; }

    /// <summary>The topic that stands for one; an unknown one stands for itself.</summary>
    public TopicId Resolve(TopicId topic) =>
        Topics.Find(topic.Value) is var number and >= 0 && Merges.Value.Resolve(number) is var meant && meant != number
            ? new(Topics.IdOf(meant)!)
            : topic;

    /// <summary>The row of a topic in a table by <see cref="NamedTopics"/>, with those of the topics merged into it; ascending, distinct.</summary>
    public ReadOnlySpan<int> ReadNamed(RowTableView rows, string topic)
    {
        var merged = Merges.Value.MergedInto(Topics.Find(topic));
        if (merged.IsEmpty)
        {
            return rows[NamedTopics.Find(topic)];
        }

        List<int> keys = [NamedTopics.Find(topic)];
        foreach (var other in merged)
        {
            keys.Add(NamedTopics.Find(Topics.IdOf(other)));
        }

        return RowUnion.Of(rows, CollectionsMarshal.AsSpan(keys));
    }
}
