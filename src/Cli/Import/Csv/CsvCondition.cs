using System.Collections.Frozen;

namespace LearningGraph.Cli;

/// <summary>A column that must hold one of some values, or none of them.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values; an empty one stands for nothing given.</param>
/// <param name="IsNegated">Whether the column must hold none of them.</param>
internal sealed record CsvCondition(string Column, FrozenSet<string> Values, bool IsNegated)
{
    /// <summary>Whether a row fulfils it.</summary>
    public bool Holds(CsvRow row) => Values.Contains(row[Column]) != IsNegated;
}
