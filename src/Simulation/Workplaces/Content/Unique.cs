using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Tells apart what has the same name.</summary>
internal static class Unique
{
    /// <summary>The name, and from the second one on its number behind it.</summary>
    /// <param name="name">What it would be called.</param>
    /// <param name="separator">Between name and number.</param>
    /// <param name="counts">How often each name was given so far; counted up.</param>
    public static string Of(string name, string separator, Dictionary<string, int> counts)
    {
        var count = counts[name] = counts.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{separator}{count}");
    }
}
