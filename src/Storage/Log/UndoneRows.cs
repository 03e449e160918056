namespace LearningGraph.Storage;

/// <summary>
/// Gathers what the open transaction undoes or forgets, and tells it to the folds: a row per decision key, so that each grain hears of its own,
/// and one for what belongs to nobody's decisions.
/// </summary>
internal sealed class UndoneRows
{
    private readonly SortedDictionary<(NodeKind? Owner, int Number), List<long>> _positions = new() { [(null, -1)] = [] };

    /// <summary>Folds hold this entry.</summary>
    public void Add(in StoredEntry entry)
    {
        if (!_positions.TryGetValue((entry.Owner, entry.Number), out var positions))
        {
            _positions[(entry.Owner, entry.Number)] = positions = [];
        }

        positions.Add(entry.Position);
    }

    /// <summary>Appends the rows: the one that belongs to nobody in any case, so that the log never ends with a row that is no longer read.</summary>
    public void Write(PendingRows rows, RowWriter writer, DateTimeOffset at)
    {
        foreach (var ((owner, number), positions) in _positions)
        {
            rows.Add(writer.Insert(new UndoneRow(rows.NextPosition, at.ToUniversalTime(), owner, number, [.. positions.Order()])));
        }
    }
}
