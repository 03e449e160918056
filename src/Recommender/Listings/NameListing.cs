namespace LearningGraph.Recommender;

/// <summary>
/// All nodes of one kind in the order of their names. Immutable; made once for all that read the same names. A search looks at one name after
/// the other: for some ten thousands that takes less than a millisecond or two, and an index of words would have to be kept for every change.
/// </summary>
internal sealed class NameListing
{
    private readonly ListedName[] names;

    private NameListing(ListedName[] names) => this.names = names;

    /// <summary>All learners that were not erased.</summary>
    public static NameListing Of(NodeDirectoryView<Learner> learners) => Sort(learners, learner => learner.Name, _ => []);

    /// <summary>All groups.</summary>
    public static NameListing Of(NodeDirectoryView<Group> groups) => Sort(groups, group => group.Name, _ => []);

    /// <summary>All topics that stand for themselves; each is found by its synonyms too, and by all names of those merged into it.</summary>
    public static NameListing Of(NodeDirectoryView<Topic> topics, TopicMerges merges)
    {
        return Sort(topics, topic => topic.Name, FindOthers);

        string[]? FindOthers(int topic)
        {
            if (merges.Resolve(topic) != topic)
            {
                return null;
            }

            int[] former = [.. merges.MergedInto(topic)];
            return
            [
                .. topics.Describe(topic)?.Synonyms ?? [],
                .. former.SelectMany(other => new[] { topics.Describe(other)?.Name, topics.IdOf(other) }.OfType<string>()),
                .. former.SelectMany(other => topics.Describe(other)?.Synonyms ?? []),
            ];
        }
    }

    /// <summary>The nodes that a search finds, in order.</summary>
    /// <param name="search">See <see cref="ListingQuery.Search"/>.</param>
    /// <param name="after">Only what comes behind it; null for all.</param>
    /// <returns>Their numbers, each with the other name by which it was found, null when by its own.</returns>
    public IEnumerable<(int Number, string? Matched)> Find(string? search, ListingCursor? after)
    {
        var words = NameText.FindWords(search);
        for (var place = after is null ? 0 : FindPlaceBehind(after); place < names.Length; place++)
        {
            if (names[place].IsFound(words, out var matched))
            {
                yield return (names[place].Number, matched);
            }
        }
    }

    private int FindPlaceBehind(ListingCursor cursor)
    {
        var key = NameText.Fold(cursor.Name);
        var (low, high) = (0, names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names[middle].CompareTo(key, cursor.Id) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    // What a number is found by beside name and id decides whether it is listed: null leaves it out, as an erased one is.
    private static NameListing Sort<T>(NodeDirectoryView<T> directory, Func<T, string?> nameOf, Func<int, string[]?> othersOf)
        where T : class
    {
        List<ListedName> names = new(directory.Count);
        for (var number = 0; number < directory.Count; number++)
        {
            if (directory.IdOf(number) is { } id && othersOf(number) is { } others)
            {
                var foldedId = NameText.Fold(id);
                var key = directory.Describe(number) is { } description && nameOf(description) is { } name ? NameText.Fold(name) : foldedId;
                names.Add(new(key, id, number, foldedId, Array.ConvertAll(others, other => (other, NameText.Fold(other)))));
            }
        }

        names.Sort();
        return new([.. names]);
    }
}
