namespace LearningGraph.Recommender;

/// <summary>Finds topics that a free text names, by id, name or synonym; one that was merged into another is found as that one.</summary>
internal sealed class TopicNames
{
    private const int LongestName = 4;

    private readonly Dictionary<string, int> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> synonyms = new(StringComparer.Ordinal);

    public TopicNames(NodeDirectoryView<Topic> directory, TopicMerges merges)
    {
        // Of two with one name the first is meant, but whoever stands for itself before one that was merged.
        foreach (var number in Enumerable.Range(0, directory.Count).OrderBy(number => merges.Resolve(number) != number))
        {
            var (description, meant) = (directory.Describe(number), merges.Resolve(number));
            Add(names, directory.IdOf(number), meant);
            Add(names, description?.Name, meant);
            foreach (var synonym in description?.Synonyms ?? [])
            {
                Add(synonyms, synonym, meant);
            }
        }
    }

    /// <summary>The topics named by id or name, in order of first mention.</summary>
    public IEnumerable<int> FindNamed(string text) => Find(text, names);

    /// <summary>The topics named by a synonym, in order of first mention.</summary>
    public IEnumerable<int> FindBySynonym(string text) => Find(text, synonyms);

    private static void Add(Dictionary<string, int> topics, string? name, int number)
    {
        if (name is not null && Normalise(TextTokens.Split(QuestionText.OfTopic(name)!)) is { Length: > 0 } key)
        {
            topics.TryAdd(key, number);
        }
    }

    private static IEnumerable<int> Find(string text, Dictionary<string, int> topics)
    {
        var words = TextTokens.Split(text);
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = Math.Min(LongestName, words.Count - start); length > 0; length--)
            {
                if (topics.TryGetValue(Normalise(words.GetRange(start, length)), out var topic))
                {
                    yield return topic;
                    break;
                }
            }
        }
    }

    private static string Normalise(List<string> words) => string.Join(' ', words);
}
