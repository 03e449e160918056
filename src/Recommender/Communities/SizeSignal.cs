namespace LearningGraph.Recommender;

/// <summary>"has 120 members, more than most groups": what is left to say where nothing else speaks.</summary>
internal sealed class SizeSignal : ICommunitySignal
{
    /// <summary>Its name.</summary>
    public const string Id = "size";

    /// <inheritdoc/>
    public string Name => Id;

    /// <inheritdoc/>
    public void Measure(CommunityQuery query, Span<double> values)
    {
        for (var group = 0; group < values.Length; group++)
        {
            values[group] = query.Communities.Sizes[group];
        }
    }

    /// <inheritdoc/>
    public RankedReason? Explain(CommunityQuery query, int group)
    {
        var sizes = query.Communities.Sizes;
        var size = FormattableString.Invariant($"has {sizes[group]} {(sizes[group] == 1 ? "member" : "members")}");
        var comparison = sizes.Count(other => other < sizes[group]) * 2 > sizes.Length ? ", more than most groups" : "";
        return new($"{size}{comparison}{(query.IsNewcomer ? "; nothing is known yet of what you do" : "")}", [], Count: 0);
    }
}
