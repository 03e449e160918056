using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Which number stands for which id, for every kind that has numbers.</summary>
internal sealed class LogNumbers(SqliteConnection writer) : IDisposable
{
    public NumberTable Learners { get; } = NumberTable.LoadErasable(writer, "learners");

    public NumberTable Groups { get; } = NumberTable.Load(writer, "groups");

    public NumberTable Topics { get; } = NumberTable.Load(writer, "topics");

    public NumberTable Sources { get; } = NumberTable.Load(writer, "sources");

    public NumberTable Of(NodeKind kind) => kind switch
    {
        NodeKind.Learner => Learners,
        NodeKind.Group => Groups,
        NodeKind.Topic => Topics,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of node."),
    };

    /// <summary>What the open transaction assigned, in the order of <see cref="LogPage.Numbers"/>.</summary>
    public ImmutableArray<AssignedNumber> Assigned =>
        [.. Enum.GetValues<NodeKind>().SelectMany(kind => Of(kind).Assigned.Select(node => new AssignedNumber(kind, node.Value.Number, node.Key)))];

    public void Commit()
    {
        foreach (var table in All)
        {
            table.Commit();
        }
    }

    public void Rollback()
    {
        foreach (var table in All)
        {
            table.Rollback();
        }
    }

    public void Dispose()
    {
        foreach (var table in All)
        {
            table.Dispose();
        }
    }

    private NumberTable[] All => [Learners, Groups, Topics, Sources];
}
