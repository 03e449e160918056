using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>
/// How a value is made from a row. In this order: the template is filled, split into items, each item looked up, mapped, and put into a
/// template of its own; what comes out is then read as what the field holds.
/// </summary>
internal sealed record CsvExpression
{
    /// <summary>Stands for the item in <see cref="Each"/>.</summary>
    public const string Item = "item";

    /// <summary>What a map calls everything that it does not name.</summary>
    public const string Anything = "*";

    /// <summary>The text with columns in it.</summary>
    public required CsvTemplate Template { get; init; }

    /// <summary>Divides the text into items; null for one.</summary>
    public string? Split { get; init; }

    /// <summary>The table in which each item is looked up; null for none.</summary>
    public string? Lookup { get; init; }

    /// <summary>What stands for what; null as a value means nothing. Null for no map.</summary>
    public IReadOnlyDictionary<string, string?>? Map { get; init; }

    /// <summary>Put around each item; null for nothing.</summary>
    public CsvTemplate? Each { get; init; }

    /// <summary>How times are written: <c>unix</c>, <c>unixMilliseconds</c>, or a .NET format; null for RFC 3339.</summary>
    public string? Time { get; init; }

    /// <summary>The date from which a time is counted in days; null when it is not.</summary>
    public CsvExpression? DaysSince { get; init; }

    /// <summary>The ends of a scale that are put at 0 and 1; null for none.</summary>
    public (double Low, double High)? Scale { get; init; }

    /// <summary>The columns of the table that it reads.</summary>
    public IEnumerable<string> Columns =>
        Template.Columns.Concat(Each?.Columns.Where(column => column != Item) ?? []).Concat(DaysSince?.Columns ?? []).Distinct();

    /// <summary>The tables that it looks into.</summary>
    public IEnumerable<string> Lookups => new[] { Lookup, DaysSince?.Lookup }.OfType<string>();

    /// <summary>The texts that a row gives, none of them empty.</summary>
    /// <param name="row">The row.</param>
    /// <param name="needsAll">Whether one empty column leaves nothing.</param>
    /// <param name="lookups">The tables by name.</param>
    /// <param name="fault">What could not be looked up or mapped; null when all could.</param>
    public ImmutableArray<string> Read(CsvRow row, bool needsAll, IReadOnlyDictionary<string, CsvLookupTable> lookups, out string? fault)
    {
        fault = null;
        if (Template.Fill(column => row[column], needsAll) is not { } text)
        {
            return [];
        }

        var items = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Split is null ? [text] : text.Split(Split, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var value = item;
            if (Lookup is not null && !lookups[Lookup].TryFind(item, out value))
            {
                fault = $"{Quoted.Text(item)} is not in lookup '{Lookup}'.";
                return [];
            }

            if (Map is not null && !Map.TryGetValue(value, out value!) && !Map.TryGetValue(Anything, out value!))
            {
                fault = $"{Quoted.Text(item)} is not in the map, which has: {string.Join(", ", Map.Keys.Take(10))}.";
                return [];
            }

            if (value is { Length: > 0 } && Each is not null)
            {
                value = Each.Fill(column => column == Item ? value : row[column], needsAll);
            }

            if (value is { Length: > 0 })
            {
                items.Add(value);
            }
        }

        return items.ToImmutable();
    }
}
