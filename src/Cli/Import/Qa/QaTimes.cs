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

    private readonly DateTimeOffset[] asked;
    private readonly TimeSpan delay;

    /// <summary>Dates the questions of a whole file.</summary>
    /// <param name="questions">In the order of their lines.</param>
    public QaTimes(IReadOnlyList<QaQuestion> questions)
    {
        asked = new DateTimeOffset[questions.Count];
        int[] known = [.. Enumerable.Range(0, questions.Count).Where(line => questions[line].At is not null)];
        foreach (var line in known)
        {
            asked[line] = questions[line].At!.Value;
        }

        SpreadBetween(known);
        DateEnds(known);
        delay = Median(
            questions.Where(question => question.At is not null)
                .SelectMany(question => question.Answers.Where(answer => answer.At is not null), (question, answer) => answer.At!.Value - question.At!.Value)
                .Select(known => known < TimeSpan.Zero ? TimeSpan.Zero : known));
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

    private void SpreadBetween(int[] known)
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

    private void DateEnds(int[] known)
    {
        if (known.Length == 0)
        {
            for (var line = 0; line < asked.Length; line++)
            {
                asked[line] = Beginning + (Step * line);
            }

            return;
        }

        var before = MedianGap(known[..Math.Min(NearestTimes, known.Length)]);
        for (var line = known[0] - 1; line >= 0; line--)
        {
            asked[line] = asked[line + 1] - before;
        }

        var after = MedianGap(known[^Math.Min(NearestTimes, known.Length)..]);
        for (var line = known[^1] + 1; line < asked.Length; line++)
        {
            asked[line] = asked[line - 1] + after;
        }
    }

    private TimeSpan MedianGap(int[] known) =>
        known.Length < 2 ? Step : Median(known.Zip(known.Skip(1), (from, to) => (asked[to] - asked[from]).Duration()));

    private static TimeSpan Median(IEnumerable<TimeSpan> spans)
    {
        TimeSpan[] sorted = [.. spans.Order()];
        return sorted.Length == 0 ? TimeSpan.Zero : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
