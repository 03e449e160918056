using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>The ids behind numbers, read on one connection.</summary>
internal sealed class NodeIdQueries(SqliteConnection connection) : IDisposable
{
    private readonly Statement _learner = new(connection, "SELECT id FROM learners WHERE number = ? AND erased = 0");
    private readonly Statement _group = new(connection, "SELECT id FROM groups WHERE number = ?");
    private readonly Statement _topic = new(connection, "SELECT id FROM topics WHERE number = ?");

    private readonly Statement _newLearners = new(
        connection, "SELECT number, id FROM learners WHERE first_position > ? AND first_position <= ? AND erased = 0 ORDER BY first_position, number");

    private readonly Statement _newGroups = new(
        connection, "SELECT number, id FROM groups WHERE first_position > ? AND first_position <= ? ORDER BY first_position, number");

    private readonly Statement _newTopics = new(
        connection, "SELECT number, id FROM topics WHERE first_position > ? AND first_position <= ? ORDER BY first_position, number");

    /// <summary>Whoever has no id any more is <see cref="LearnerId.Erased"/>.</summary>
    public LearnerId Learner(int number) => Find(_learner, number) is { } id ? new(id) : LearnerId.Erased;

    public GroupId Group(int number) => new(Find(_group, number)!);

    public TopicId Topic(int number) => new(Find(_topic, number)!);

    /// <summary>An interaction as it was sent, but for who was erased.</summary>
    public Interaction Read(InteractionRow row) => new()
    {
        Id = row.Id,
        Kind = row.Kind,
        At = row.At,
        Actor = Learner(row.Actor),
        With = [.. row.With.Select(Learner)],
        Topics = [.. row.Topics.Select(Topic)],
        Group = row.Group < 0 ? null : Group(row.Group),
        Subject = row.Subject,
        Weight = row.Weight,
        Title = row.Title,
        Text = row.Text,
        Visibility = row.Visibility,
        Source = row.Source,
    };

    /// <summary>What the entries in (after, last] named first.</summary>
    public ImmutableArray<AssignedNumber> FirstNamed(long after, long last)
    {
        var named = ImmutableArray.CreateBuilder<AssignedNumber>();
        AddNamed(NodeKind.Learner, _newLearners);
        AddNamed(NodeKind.Group, _newGroups);
        AddNamed(NodeKind.Topic, _newTopics);
        return named.DrainToImmutable();

        void AddNamed(NodeKind kind, Statement query)
        {
            query.Bind(1, after).Bind(2, last);
            while (query.Step())
            {
                named.Add(new(kind, query.Number(0), query.Text(1)!));
            }
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_learner, _group, _topic, _newLearners, _newGroups, _newTopics])
        {
            statement.Dispose();
        }
    }

    private static string? Find(Statement query, int number)
    {
        if (number < 0 || !query.Bind(1, number).Step())
        {
            return null;
        }

        var id = query.Text(0);
        query.Reset();
        return id;
    }
}
