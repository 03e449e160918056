using System.Globalization;

namespace LearningGraph.Recommender;

/// <summary>The words of reasons.</summary>
internal static class Sentence
{
    private const int NamesShown = 3;

    /// <summary>"1 question", "14 questions".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");

    /// <summary>"sql", "sql and joins", "sql, joins and indexes"; more than three are cut.</summary>
    public static string Join(IEnumerable<string> names)
    {
        var shown = names.Take(NamesShown).ToArray();
        return shown.Length < 2 ? string.Concat(shown) : $"{string.Join(", ", shown[..^1])} and {shown[^1]}";
    }

    /// <summary>"March 2016".</summary>
    public static string Month(DateTimeOffset time) => time.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"answered 14 questions on joins in 90 days, 9 accepted" or, when that is long ago, "answered 3 questions on joins, last in March 2016".</summary>
    public static string Answered(AnswerEvidence evidence, string about)
    {
        var accepted = evidence.Accepted > 0 ? string.Create(CultureInfo.InvariantCulture, $", {evidence.Accepted} accepted") : "";
        return evidence switch
        {
            { Recent: 0 } => $"answered {Count(evidence.Total, "question")}{about}{accepted}, last in {Month(evidence.Latest)}",
            _ when evidence.Recent == evidence.Total => $"answered {Count(evidence.Total, "question")}{about} in 90 days{accepted}",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"answered {Count(evidence.Total, "question")}{about}{accepted}, {evidence.Recent} in the last 90 days"),
        };
    }
}
