namespace LearningGraph.Api;

/// <summary>A part of a listing.</summary>
/// <param name="Items">In the listing's order.</param>
/// <param name="Next">The <c>cursor</c> of the next part; missing when this is the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next = null);

/// <summary>Cuts listings into parts.</summary>
internal static class Page
{
    /// <param name="rest">What comes after the cursor.</param>
    /// <param name="limit">The most items, from 1.</param>
    /// <param name="cursor">The cursor that stands for everything up to an item.</param>
    public static Page<T> Cut<T>(IEnumerable<T> rest, int limit, Func<T, string> cursor)
    {
        T[] items = [.. rest.Take(limit + 1)];
        return items.Length > limit ? new(items[..limit], cursor(items[limit - 1])) : new(items);
    }
}
