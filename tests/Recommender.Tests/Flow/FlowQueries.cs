namespace LearningGraph.Recommender.Tests;

/// <summary>Every way to filter a drawn log of two topics, two groups and two units.</summary>
internal static class FlowQueries
{
    /// <summary>All filters together, with and without each.</summary>
    public static IEnumerable<FlowQuery> Of(FlowLevel level, IEnumerable<int> monthsOf2026)
    {
        Month?[] months = [null, .. monthsOf2026.Select(month => new Month(2026, month))];
        return from topic in new TopicId?[] { null, new("t-0"), new("t-1") }
               from @group in new GroupId?[] { null, new("g-0"), new("g-1") }
               from unit in new[] { null, "u-0", "u-1" }
               from first in months
               from last in months
               where !(first > last)
               select new FlowQuery { Level = level, Topic = topic, Group = @group, Unit = unit, From = first, To = last, WithSpells = true };
    }

    /// <summary>All pairs that differ in one filter.</summary>
    public static IEnumerable<(FlowQuery Left, FlowQuery Right)> Pairs(IEnumerable<FlowQuery> queries)
    {
        FlowQuery[] all = [.. queries];
        Func<FlowQuery, FlowQuery>[] others =
        [
            query => query with { Topic = null }, query => query with { Group = null }, query => query with { Unit = null },
            query => query with { From = null }, query => query with { To = null },
        ];
        return others.SelectMany(withoutOne => all.GroupBy(withoutOne))
            .SelectMany(same => same.SelectMany((left, index) => same.Skip(index + 1).Select(right => (left, right))));
    }
}
