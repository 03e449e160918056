namespace LearningGraph.Cli;

/// <summary>
/// Names concepts as topics. A skill is its label in lower case, as tags are written elsewhere: a concept's own key says nothing to anybody.
/// A group carries its code behind the label, always: 113 labels of groups come twice, and an id must not change because the next edition
/// has another group of that name.
/// </summary>
internal sealed class EscoNames
{
    private const string Root = "/esco/";
    private const int KeyShown = 8;

    private readonly HashSet<TopicId> taken = [];

    /// <summary>A label with single blanks between its words.</summary>
    public static string Tidy(string label) => string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The topic of a skill; of two of one name the second carries the beginning of its key.</summary>
    public TopicId? OfSkill(string uri, string label) => Take(label) ?? Take($"{label} ({Tail(uri)[..Math.Min(KeyShown, Tail(uri).Length)]})");

    /// <summary>The topic of a group.</summary>
    /// <param name="uri">Its key, which holds the code where <paramref name="code"/> is empty.</param>
    /// <param name="label">Its name.</param>
    /// <param name="code">Such as <c>S1.2</c>; empty for a field of education, which has its code in its key: <c>isced-f/011</c>.</param>
    public TopicId? OfGroup(string uri, string label, string code)
    {
        var at = uri.IndexOf(Root, StringComparison.Ordinal);
        return Take($"{label} ({(code.Length > 0 ? code : at < 0 ? Tail(uri) : uri[(at + Root.Length)..].Replace('/', ' '))})");
    }

    private TopicId? Take(string name) => TopicId.TryParse(name.ToLowerInvariant(), null, out var topic) && taken.Add(topic) ? topic : null;

    private static string Tail(string uri) => uri[(uri.LastIndexOf('/') + 1)..];
}
