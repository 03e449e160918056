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

    /// <summary>
    /// "answered 14 questions on joins in 90 days, 9 accepted" or, when that is long ago, "answered 3 questions on joins, last in March
    /// 2016"; whoever only mentored "gave 2 mentoring sessions on joins".
    /// </summary>
    public static string Helped(AnswerEvidence evidence, string about)
    {
        var sessions = $"gave {Count(evidence.Sessions, "mentoring session")}";
        var answered = $"answered {Count(evidence.Answers, "question")}{about}";
        var helped = evidence switch
        {
            { Answers: 0 } => sessions + about,
            { Sessions: 0 } => answered,
            _ => $"{answered} and {sessions}",
        };
        var accepted = evidence.Accepted > 0 ? string.Create(CultureInfo.InvariantCulture, $", {evidence.Accepted} accepted") : "";
        return evidence switch
        {
            { Recent: 0 } => $"{helped}{accepted}, last in {Month(evidence.Latest)}",
            _ when evidence.Recent == evidence.Total => $"{helped} in 90 days{accepted}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{helped}{accepted}, {evidence.Recent} in the last 90 days"),
        };
    }
}
