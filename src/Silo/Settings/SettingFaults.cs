using System.Text.RegularExpressions;

namespace LearningGraph.Silo;

/// <summary>Says what is wrong with a setting in words for whoever typed it.</summary>
internal static partial class SettingFaults
{
    private const int LargestTypo = 2;

    // The help lists every setting of a node; those that end in a name of one's own go on behind it.
    private static readonly string[] Known = [.. Listed().Matches(NodeArguments.Help).Select(match => match.Groups["name"].Value)];

    /// <summary>Why a name can be no setting of a node; null when it is one, or one of the web server's, the logging's and the like.</summary>
    /// <param name="name">Such as <c>Storage:Folder</c>; upper and lower case are the same.</param>
    public static string? FindTypo(string name)
    {
        if (Known.Any(known => name.Equals(known, StringComparison.OrdinalIgnoreCase)) || IsNamed(name))
        {
            return null;
        }

        var nearest = Known.MinBy(known => Distance(known, name))!;
        var isOurs = Known.Any(known => name.StartsWith(SectionOf(known), StringComparison.OrdinalIgnoreCase));
        return isOurs || Distance(nearest, name) <= LargestTypo ? $"There is no setting {Quoted.Text(name)}; is it {nearest}? --help lists what there is." : null;
    }

    /// <summary>What the configuration says about a value of the wrong type, without the type's name; other messages stay as they are.</summary>
    public static string Clarify(string message)
    {
        var match = WrongType().Match(message);
        return match.Success
            ? $"{match.Groups["setting"].Value} {Quoted.Text(match.Groups["value"].Value)} is not {Expected(match.Groups["type"].Value)}."
            : message;
    }

    private static string Expected(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Int32" or "System.Int64" => "a whole number",
        "System.TimeSpan" => "a span of time such as 00:10:00",
        "System.TimeOnly" => "a time of day such as 22:00",
        _ => "among the values that --help lists",
    };

    // Such as Security:Keys:ci.
    private static bool IsNamed(string name) => name.StartsWith("Security:Keys:", StringComparison.OrdinalIgnoreCase);

    private static string SectionOf(string setting) => setting[..(setting.IndexOf(':', StringComparison.Ordinal) + 1)];

    // Letters to change, add or leave out (Levenshtein 1966).
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }

    [GeneratedRegex(@"(?m)^  --(?<name>[A-Z]\w+:\w+)")]
    private static partial Regex Listed();

    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<setting>[^']+)' to type '(?<type>[^']+)'\\.$", RegexOptions.Singleline)]
    private static partial Regex WrongType();
}
