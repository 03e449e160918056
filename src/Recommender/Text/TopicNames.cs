using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Finds topics that a free text names, by id, name or synonym.</summary>
internal sealed class TopicNames
{
    private const int LongestName = 4;

    private readonly Dictionary<string, int> topics = new(StringComparer.Ordinal);

    public TopicNames(NodeDirectoryView<Topic> directory)
    {
        for (var number = 0; number < directory.Count; number++)
        {
            var description = directory.Describe(number);
            foreach (var name in new[] { directory.IdOf(number), description?.Name }.Concat(description?.Synonyms ?? []))
            {
                if (name is not null && Normalise(TextTokens.Split(QuestionText.OfTopic(name)!)) is { Length: > 0 } key)
                {
                    topics.TryAdd(key, number);
                }
            }
        }
    }

    /// <summary>The topics named, in order of first mention.</summary>
    public ImmutableArray<int> Find(string text)
    {
        var words = TextTokens.Split(text);
        List<int> found = [];
        for (var start = 0; start < words.Count; start++)
        {
            for (var length = Math.Min(LongestName, words.Count - start); length > 0; length--)
            {
                if (topics.TryGetValue(Normalise(words.GetRange(start, length)), out var topic))
                {
                    found.Add(topic);
                    break;
                }
            }
        }

        return [.. found.Distinct()];
    }

    private static string Normalise(List<string> words) => string.Join(' ', words);
}
