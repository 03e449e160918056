namespace LearningGraph.Cli;

/// <summary>
/// Dates what a question-and-answer file leaves undated; the order of its lines is then the order in time. A question between two known
/// times is spread evenly between them; beyond an end it follows in steps of the median gap between the nearest 1,000 known times; when
/// no time is known, questions are one hour apart from 2010-01-01. An answer is given the median known delay after its question, at once
/// when no delay is known, and never before its question.
/// </summary>
internal sealed class QaTimes
{
    private const int NearestTimes = 1_000;
    private static readonly DateTimeOffset Beginning = new(2010, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    private readonly List<DateTimeOffset> asked = [];
    private readonly List<int> known = [];
    private readonly List<TimeSpan> delays = [];
    private TimeSpan delay;

    /// <summary>Looks at the question of the next line.</summary>
    public void See(QaQuestion question)
    {
        if (question.At is { } at)
        {
            known.Add(asked.Count);
            delays.AddRange(question.Answers.Where(answer => answer.At is not null).Select(answer => answer.At!.Value < at ? TimeSpan.Zero : answer.At.Value - at));
        }

        asked.Add(question.At ?? default);
    }

    /// <summary>Dates what has no time; all lines must have been seen.</summary>
    public void Spread()
    {
        SpreadBetween();
        DateEnds();
        delay = Median(delays);
        delays.Clear();
    }

    /// <summary>When the question of a line was asked.</summary>
    /// <param name="line">Counted from 0 over the questions.</param>
    public DateTimeOffset Asked(int line) => asked[line];

    /// <summary>When an answer to the question of a line was given.</summary>
    public DateTimeOffset Answered(int line, QaAnswer answer)
    {
        var at = answer.At ?? asked[line] + delay;
        return at < asked[line] ? asked[line] : at;
    }

    private void SpreadBetween()
    {
        foreach (var (from, to) in known.Zip(known.Skip(1)))
        {
            var gap = (asked[to] - asked[from]) / (to - from);
            for (var line = from + 1; line < to; line++)
            {
                asked[line] = asked[from] + (gap * (line - from));
            }
        }
    }

    private void DateEnds()
    {
        if (known.Count == 0)
        {
            for (var line = 0; line < asked.Count; line++)
            {
                asked[line] = Beginning + (Step * line);
            }

            return;
        }

        var before = MedianGap(known[..Math.Min(NearestTimes, known.Count)]);
        for (var line = known[0] - 1; line >= 0; line--)
        {
            asked[line] = asked[line + 1] - before;
        }

        var after = MedianGap(known[^Math.Min(NearestTimes, known.Count)..]);
        for (var line = known[^1] + 1; line < asked.Count; line++)
        {
            asked[line] = asked[line - 1] + after;
        }
    }

    private TimeSpan MedianGap(List<int> lines) =>
        lines.Count < 2 ? Step : Median(lines.Zip(lines.Skip(1), (from, to) => (asked[to] - asked[from]).Duration()));

    private static TimeSpan Median(IEnumerable<TimeSpan> spans)
    {
        TimeSpan[] sorted = [.. spans.Order()];
        return sorted.Length == 0 ? TimeSpan.Zero : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
