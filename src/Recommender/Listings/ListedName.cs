namespace LearningGraph.Recommender;

/// <summary>A node as its listing knows it.</summary>
/// <param name="Key">Its name, or else its id, folded: what the listing is ordered by.</param>
/// <param name="Id">Breaks ties.</param>
/// <param name="Number">Which node.</param>
/// <param name="FoldedId">Found as well; the key itself when there is no name.</param>
/// <param name="Others">What else it is found by, each as it is and folded.</param>
internal readonly record struct ListedName(string Key, string Id, int Number, string FoldedId, (string Text, string Folded)[] Others) : IComparable<ListedName>
{
    /// <summary>By key, then by id, ordinally.</summary>
    public int CompareTo(ListedName other) => CompareTo(other.Key, other.Id);

    /// <inheritdoc cref="CompareTo(ListedName)"/>
    public int CompareTo(string key, string id) =>
        string.CompareOrdinal(Key, key) is var order and not 0 ? order : string.CompareOrdinal(Id, id);

    /// <summary>Whether it is found by some words, and whether by another name than its own.</summary>
    public bool IsFound(string[] words, out string? matched)
    {
        matched = null;
        if (NameText.HoldsAll(Key, words) || NameText.HoldsAll(FoldedId, words))
        {
            return true;
        }

        foreach (var (text, folded) in Others)
        {
            if (NameText.HoldsAll(folded, words))
            {
                matched = text;
                return true;
            }
        }

        return false;
    }
}
