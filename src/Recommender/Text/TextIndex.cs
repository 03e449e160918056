using System.Buffers;
using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A question like the one that is asked.</summary>
/// <param name="Question">Its index.</param>
/// <param name="Score">BM25, above 0.</param>
internal readonly record struct SimilarQuestion(int Question, double Score);

/// <summary>The texts of all questions at one log position; see <see cref="Search"/>. Immutable but for words that arrive later.</summary>
internal sealed class TextIndex(
    Vocabulary vocabulary, ColumnView<PostingRow> postings, ColumnView<int> lengths, int documentCount, long totalLength, bool hasDropped)
{
    // A word in more than a fifth of the questions tells nothing; but in a small log every word is in a fifth of them.
    private const double CommonShare = 0.2;
    private const int NeverCommon = 10;

    /// <summary>Words the ask may use: the rarest, so that a pasted page costs no more than a question.</summary>
    private const int WordLimit = 64;

    /// <summary>The numbers of the distinct words of some texts, in order of first appearance; words never seen are left out.</summary>
    public ImmutableArray<int> FindWords(IEnumerable<string> texts)
    {
        List<int> words = [];
        foreach (var text in texts)
        {
            TextTokens.Split(text, (words, vocabulary), static (state, word) => state.words.Add(state.vocabulary.Find(word)));
        }

        return [.. words.Where(word => word >= 0 && word < postings.Count).Distinct()];
    }

    /// <summary>
    /// The questions most like some words, by <see cref="Bm25"/>, best first, ties by index.
    /// </summary>
    /// <param name="words">Distinct word numbers.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="isKnown">Tells whether a question counts at ranking time; null when all do. Document frequencies obey it too.</param>
    public SimilarQuestion[] Search(ImmutableArray<int> words, int limit, Func<int, bool>? isKnown)
    {
        var (count, total) = isKnown is null ? (documentCount, totalLength) : Measure(isKnown);
        if (count == 0)
        {
            return [];
        }

        var rows = words.Select(word => postings[word]).OrderBy(row => row.Count).Take(WordLimit).ToArray();
        var longest = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();
        var documents = ArrayPool<int>.Shared.Rent(longest);
        var times = ArrayPool<byte>.Shared.Rent(longest);
        using var scores = SparseVector.Rent(lengths.Count);
        foreach (var row in rows)
        {
            row.CopyTo(documents, times);
            var frequency = Filter(documents, times, row.Count, isKnown);
            if (frequency <= Math.Max(NeverCommon, CommonShare * count))
            {
                AddScores(scores, documents.AsSpan(0, frequency), times, count, (double)total / count);
            }
        }

        ArrayPool<int>.Shared.Return(documents);
        ArrayPool<byte>.Shared.Return(times);
        return [.. scores.FindLargest(limit).Select(document => new SimilarQuestion(document, scores[document]))];
    }

    /// <summary>Words of a question's text; 0 when it has none or was taken out.</summary>
    public int LengthOf(int question) => lengths[question];

    /// <summary>Hands over every question that holds a word, with how often (at most 4), ascending.</summary>
    public void Visit(int word, Action<int, int> visit)
    {
        var row = postings[word];
        var documents = new int[row.Count];
        var times = new byte[row.Count];
        row.CopyTo(documents, times);
        var count = Filter(documents, times, row.Count, isKnown: null);
        for (var i = 0; i < count; i++)
        {
            visit(documents[i], times[i]);
        }
    }

    private void AddScores(SparseVector scores, ReadOnlySpan<int> documents, ReadOnlySpan<byte> times, int count, double averageLength)
    {
        var inverseFrequency = Bm25.InverseFrequency(count, documents.Length);
        for (var i = 0; i < documents.Length; i++)
        {
            scores.Add(documents[i], inverseFrequency * Bm25.Saturate(times[i], lengths[documents[i]] / averageLength));
        }
    }

    private int Filter(Span<int> documents, Span<byte> times, int count, Func<int, bool>? isKnown)
    {
        if (!hasDropped && isKnown is null)
        {
            return count;
        }

        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (lengths[documents[i]] > 0 && isKnown?.Invoke(documents[i]) != false)
            {
                (documents[kept], times[kept]) = (documents[i], times[i]);
                kept++;
            }
        }

        return kept;
    }

    private (int Count, long TotalLength) Measure(Func<int, bool> isKnown)
    {
        var (count, total) = (0, 0L);
        for (var document = 0; document < lengths.Count; document++)
        {
            if (lengths[document] > 0 && isKnown(document))
            {
                count++;
                total += lengths[document];
            }
        }

        return (count, total);
    }
}
