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

    public TextIndex Publish() => new(vocabulary, postings.Publish(), lengths.Publish(), documentCount, totalLength, hasDropped);

    private void Count(ReadOnlySpan<char> word)
    {
        var number = vocabulary.Add(word);
        timesByWord[number] = timesByWord.GetValueOrDefault(number) + 1;
    }
}
