namespace LearningGraph.Recommender;

/// <summary>How much of a history was known at a moment.</summary>
internal sealed class KnownRows
{
    private readonly DateTimeOffset[] times;
    private readonly DateTimeOffset[] questions;
    private readonly long[] positions;
    private readonly int[] reached;

    /// <param name="rows">In order of time, with their places in the log.</param>
    public KnownRows(LogRow[] rows)
    {
        times = [.. rows.Select(row => row.At)];
        questions = [.. rows.Where(row => row is InteractionRow { Kind: InteractionKind.Asked }).Select(row => row.At)];
        positions = [.. rows.Select(row => row.Position)];
        reached = [.. Enumerable.Range(1, rows.Length)];
        Array.Sort(positions, reached);
        for (var place = 1; place < reached.Length; place++)
        {
            reached[place] = Math.Max(reached[place], reached[place - 1]);
        }
    }

    /// <summary>
    /// How many rows were known when a set was shown: up to the latest that the answer knew, and none that happened after it was shown. What
    /// happened before and was told later is among them, as for every other question.
    /// </summary>
    public int CountAt(ShownRow set)
    {
        var told = Bisection.CountUpTo(positions, set.Known);
        return told == 0 ? 0 : Math.Min(reached[told - 1], Bisection.CountUpTo(times, set.At));
    }

    /// <summary>How many questions were asked until a moment.</summary>
    public int CountQuestions(DateTimeOffset until) => Bisection.CountUpTo(questions, until);
}
