using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>Tags of a question as topics; tags keep their names, so that the same topic of two sources is one topic.</summary>
internal static class TopicNames
{
    /// <summary>Splits <c>&lt;a&gt;&lt;b&gt;</c> or <c>|a|b|</c>, the two forms of Stack Exchange dumps.</summary>
    public static ImmutableArray<TopicId> Split(string? tags) =>
        Read((tags ?? "").Split(['<', '>', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>Each name once, in the order given; what is no id is left out, and so is what lies beyond the limit.</summary>
    public static ImmutableArray<TopicId> Read(IEnumerable<string?> names) =>
    [
        .. names.Select(name => TopicId.TryParse(name, null, out var topic) ? topic : default)
            .Where(topic => topic != default)
            .Distinct()
            .Take(Limits.Topics),
    ];
}
