namespace LearningGraph.Recommender;

/// <summary>Folds questions' texts into postings; one writer. A document is a question, under the question's index.</summary>
internal sealed class TextIndexWriter
{
    private readonly Vocabulary vocabulary = new();
    private readonly Column<PostingRow> postings = new();
    private readonly Column<int> lengths = new();
    private readonly Dictionary<int, int> timesByWord = [];
    private int documentCount;
    private long totalLength;
    private bool hasDropped;
    private long forgottenAt;

    /// <summary>Adds the next document; one without words keeps its number.</summary>
    public void Add(int document, IEnumerable<string?> texts)
    {
        timesByWord.Clear();
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                TextTokens.Split(text, this, static (writer, word) => writer.Count(word));
            }
        }

        var length = 0;
        foreach (var (word, times) in timesByWord)
        {
            postings.EnsureIndex(word, default);
            postings.Set(word, postings[word].With(document, times));
            length += times;
        }

        lengths.EnsureIndex(document, 0);
        lengths.Set(document, length);
        documentCount += length > 0 ? 1 : 0;
        totalLength += length;
    }

    /// <summary>Takes a document out: it was retracted, or its author erased.</summary>
    public void Drop(int document)
    {
        if (lengths[document] > 0)
        {
            documentCount--;
            totalLength -= lengths[document];
            lengths.Set(document, 0);
            hasDropped = true;
        }
    }

    /// <summary>Takes documents out with every trace of their words; older views keep theirs until they are let go.</summary>
    /// <param name="documents">In any order.</param>
    /// <param name="position">Of the row of the log that says so.</param>
    public void Forget(ReadOnlySpan<int> documents, long position)
    {
        if (documents.IsEmpty)
        {
            return;
        }

        forgottenAt = position;
        HashSet<int> forgotten = [.. documents];
        foreach (var document in forgotten)
        {
            Drop(document);
        }

        for (var word = 0; word < postings.Count; word++)
        {
            if (postings[word].Without(forgotten) is { } rest)
            {
                postings.Set(word, rest);
            }
        }

        vocabulary.Forget(word => word < postings.Count && postings[word].Count == 0);
    }

    public TextIndex Publish() => new(vocabulary, postings.Publish(), lengths.Publish(), documentCount, totalLength, hasDropped, forgottenAt);

    /// <summary>Reads what <see cref="TextIndex.Save"/> wrote. Only while there is no document yet.</summary>
    public void Load(SnapshotReader from)
    {
        vocabulary.Restore(from.ReadTexts());
        from.Read(postings);
        from.Read(lengths);
        (hasDropped, forgottenAt) = (from.ReadBoolean(), from.ReadInt64());
        for (var document = 0; document < lengths.Count; document++)
        {
            documentCount += lengths[document] > 0 ? 1 : 0;
            totalLength += lengths[document];
        }
    }

    private void Count(ReadOnlySpan<char> word)
    {
        var number = vocabulary.Add(word);
        timesByWord[number] = timesByWord.GetValueOrDefault(number) + 1;
    }
}
