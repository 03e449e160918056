namespace LearningGraph.Recommender;

/// <summary>
/// Answers who taught whom at one log position, on every level and for every filter. What a level needs is prepared at its first answer and kept;
/// safe from many threads, which wait for one another's preparation.
/// </summary>
public sealed class KnowledgeFlows
{
    private readonly Projections projections;
    private readonly PreparedFlows prepared;

    private KnowledgeFlows(Projections projections, PreparedFlows prepared) => (this.projections, this.prepared) = (projections, prepared);

    /// <summary>The last log position that answers know.</summary>
    public long Position => projections.Position;

    /// <summary>Flows of what is known now.</summary>
    /// <param name="projections">What is known.</param>
    /// <param name="people">About how many people a figure has to be, from 1; levels of single learners know no such bound.</param>
    /// <param name="before">Flows of an earlier position and the same bound, whose preparation is taken over when nothing has changed since; null for none.</param>
    public static KnowledgeFlows Of(Projections projections, int people, KnowledgeFlows? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        return new(projections, before is not null && before.projections.Tables == projections.Tables ? before.prepared : new(projections, people));
    }

    /// <summary>Why a query cannot be answered.</summary>
    /// <returns>A sentence that names the topic, group or unit that nothing is known of; null when it can be answered.</returns>
    public string? FindFault(FlowQuery query)
    {
        var tables = projections.Tables;
        return query.Topic is { } topic && tables.Topics.Find(topic.Value) < 0 ? $"topic {Quoted.Text(topic.Value)} is not known."
            : query.Group is { } group && tables.Groups.Find(group.Value) < 0 ? $"group {Quoted.Text(group.Value)} is not known."
            : query.Unit is { } unit && prepared.Units.Find(unit) < 0 ? $"unit {Quoted.Text(unit)} is not known; no profile names it."
            : null;
    }

    /// <summary>Who taught whom.</summary>
    /// <param name="query">What to show; without fault.</param>
    public KnowledgeFlow Show(FlowQuery query)
    {
        var asOf = projections.AsOf ?? DateTimeOffset.UnixEpoch;
        var (nodes, edges) = prepared.TableOf(query.Level).Read(Select(query), query.WithSpells, projections.Tables);
        return new()
        {
            Attributes = new(query.Level, Position, Month.Of(asOf).Start),
            Nodes = nodes,
            Edges = edges,
        };
    }

    private FlowSelection Select(FlowQuery query) => new()
    {
        Topic = query.Topic is { } topic ? projections.Tables.Merges.Value.Resolve(projections.Tables.Topics.Find(topic.Value)) : null,
        Group = query.Group is { } group ? projections.Tables.Groups.Find(group.Value) : null,
        Unit = query.Unit is { } unit ? prepared.Units.Find(unit) : null,
        From = query.From?.Index ?? int.MinValue,
        To = query.To?.Index ?? int.MaxValue,
    };
}
