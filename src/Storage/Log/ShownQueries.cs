using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Storage;

/// <summary>Reads what suggestion sets showed, on one connection.</summary>
internal sealed class ShownQueries(SqliteConnection connection, NodeIdQueries ids) : IDisposable
{
    // What retention forgot has no detail any more, but still a place in the order.
    private readonly Statement _latest = new(connection, $"""
        SELECT position, learners FROM entries
        WHERE type = {(int)EntryType.Shown} AND (at, position) < (?1, ?2) AND at >= ?3 AND (?4 IS NULL OR learner = ?4) AND detail IS NOT NULL
        ORDER BY at DESC, position DESC
        """);

    private readonly Statement _place = new(connection, $"SELECT at, position FROM entries WHERE id = ? AND type = {(int)EntryType.Shown}");
    private readonly Statement _row = new(connection, $"{LogQueries.Rows} WHERE e.position = ?");

    /// <summary>Positions of sets, the latest first; null when the set to begin behind is not there.</summary>
    /// <param name="filter">Whose ids do not count.</param>
    /// <param name="asker">The number of who asked; null for anybody.</param>
    /// <param name="learner">The number of who was suggested; null for anybody.</param>
    /// <param name="limit">The most to return.</param>
    public ImmutableArray<long>? FindLatest(ShownFilter filter, int? asker, int? learner, int limit)
    {
        var (at, position) = (filter.To?.UtcTicks ?? long.MaxValue, 0L);
        if (filter.Behind is { } behind)
        {
            if (!_place.Bind(1, behind.Value).Step())
            {
                return null;
            }

            var place = (At: _place.Int64(0), Position: _place.Int64(1));
            _place.Reset();
            (at, position) = place.At < at ? place : (at, position);
        }

        var found = ImmutableArray.CreateBuilder<long>();
        _latest.Bind(1, at).Bind(2, position).Bind(3, filter.From?.UtcTicks ?? 0).BindNumber(4, asker ?? -1);
        while (found.Count < limit && _latest.Step())
        {
            if (learner is not { } wanted || NumberList.Contains(_latest.Bytes(1), wanted))
            {
                found.Add(_latest.Int64(0));
            }
        }

        _latest.Reset();
        return found.DrainToImmutable();
    }

    /// <summary>What the set at a position showed; null when it was forgotten.</summary>
    public SuggestionsShown? Read(long position)
    {
        if (!_row.Bind(1, position).Step())
        {
            return null;
        }

        try
        {
            return _row.IsNull(15) ? null : Read((ShownRow)RowReader.Read(_row), JsonSerializer.Deserialize<ShownDetail>(_row.Bytes(15), DomainJson.Options)!);
        }
        finally
        {
            _row.Reset();
        }
    }

    public void Dispose()
    {
        _latest.Dispose();
        _place.Dispose();
        _row.Dispose();
    }

    private SuggestionsShown Read(ShownRow row, ShownDetail detail)
    {
        var ask = new Ask
        {
            Asker = row.Asker < 0 ? null : ids.Learner(row.Asker),
            Text = row.Text,
            Topics = [.. row.Topics.Select(ids.Topic)],
            Count = detail.Count,
            Exclude = [.. detail.Exclude.Select(ids.Learner)],
            At = detail.At,
        };
        return new(row.Set, row.At, ask, [.. row.Learners.Select(ids.Learner)], row.Model, row.Known)
        {
            Grounds = GroundsText.Decode(detail.Grounds),
            Groups = detail.Groups ?? [],
        };
    }
}
