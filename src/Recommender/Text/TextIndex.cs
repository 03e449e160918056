using System.Buffers;
using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A question like the one that is asked.</summary>
/// <param name="Question">Its index.</param>
/// <param name="Score">BM25, above 0.</param>
internal readonly record struct SimilarQuestion(int Question, double Score);

/// <summary>Receives the questions that hold a word and how often each does.</summary>
internal delegate void QuestionVisitor(ReadOnlySpan<int> questions, ReadOnlySpan<byte> times);

/// <summary>The texts of all questions at one log position; see <see cref="Search"/>. Immutable but for words that arrive later.</summary>
internal sealed class TextIndex(
    Vocabulary vocabulary, ColumnView<PostingRow> postings, ColumnView<int> lengths, int documentCount, long totalLength, bool hasDropped, long forgottenAt)
{
    // A word in more than a fifth of the questions tells nothing; but in a small log every word is in a fifth of them.
    private const double CommonShare = 0.2;
    private const int NeverCommon = 10;

    // A word that nobody has used yet is the surest sign that nobody has asked this.
    private const double UnusedWeight = 2;

    // The rarest words tell most; a pasted page, or a log of millions, costs no more than this many questions looked at.
    private const int PostingBudget = 10_000;

    /// <summary>The last position of the log at which words were dropped for good; 0 when none.</summary>
    public long ForgottenAt => forgottenAt;

    /// <summary>
    /// The numbers of the distinct words of some texts that tell something, in order of first appearance: those that some question holds,
    /// but not more than a fifth of all; the rarest, as long as they lie in 10,000 questions together.
    /// </summary>
    /// <param name="texts">What is asked.</param>
    /// <param name="isKnown">Tells whether a question counts at ranking time; null when all do. Document frequencies obey it too.</param>
    public AskedWords FindWords(IEnumerable<string> texts, Func<int, bool>? isKnown)
    {
        var (count, _) = Measure(isKnown);
        var common = Math.Max(NeverCommon, CommonShare * count);
        var telling = texts
            .SelectMany(TextTokens.Split)
            .Distinct()
            .Select((word, place) => (Word: vocabulary.Find(word), Place: place))
            .Select(word => (word.Word, word.Place, Frequency: CountQuestions(word.Word, isKnown)))
            .Where(word => word.Frequency <= common)
            .OrderBy(word => word.Frequency)
            .ThenBy(word => word.Place)
            .ToArray();
        var budget = PostingBudget;
        var searched = telling.Where(word => word.Frequency > 0).TakeWhile(word => (budget -= word.Frequency) >= 0).OrderBy(word => word.Place);
        return new([.. searched.Select(word => word.Word)], telling.Sum(word => WeightOf(word.Frequency, count)));
    }

    /// <summary>The questions most like some words, by <see cref="Bm25"/>, best first, ties by index.</summary>
    /// <param name="words">As found by <see cref="FindWords"/>.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="isKnown">As for the words.</param>
    /// <param name="qualifies">Tells whether a question may be found; the statistics do not care.</param>
    public SimilarQuestion[] Search(ImmutableArray<int> words, int limit, Func<int, bool>? isKnown, Func<int, bool> qualifies)
    {
        var (count, total) = Measure(isKnown);
        using var scores = SparseVector.Rent(lengths.Count);
        foreach (var word in words)
        {
            Visit(word, isKnown, (documents, times) =>
            {
                var inverseFrequency = Bm25.InverseFrequency(count, documents.Length);
                for (var i = 0; i < documents.Length; i++)
                {
                    scores.Add(documents[i], inverseFrequency * Bm25.Saturate(times[i], Bm25.MeasureNorm(lengths[documents[i]] * (double)count / total)));
                }
            });
        }

        return [.. scores.FindLargest(limit, qualifies).Select(document => new SimilarQuestion(document, scores[document]))];
    }

    /// <summary>How many pairs of a word and a question that holds it there are, those of questions that were taken out included.</summary>
    public long CountPostings()
    {
        var count = 0L;
        for (var word = 0; word < postings.Count; word++)
        {
            count += postings[word].Count;
        }

        return count;
    }

    /// <summary>Words of a question's text; 0 when it has none or was taken out.</summary>
    public int LengthOf(int question) => lengths[question];

    /// <summary>Hands over all questions that hold a word, ascending, and how often each holds it, at most 4 times.</summary>
    public void Visit(int word, Func<int, bool>? isKnown, QuestionVisitor visit)
    {
        var row = postings[word];
        var documents = ArrayPool<int>.Shared.Rent(row.Count);
        var times = ArrayPool<byte>.Shared.Rent(row.Count);
        row.CopyTo(documents, times);
        var count = hasDropped || isKnown is not null ? Filter(documents, times, row.Count, isKnown) : row.Count;
        visit(documents.AsSpan(0, count), times.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(documents);
        ArrayPool<byte>.Shared.Return(times);
    }

    /// <summary>What a snapshot holds of the index, words included; <see cref="TextIndexWriter.Load"/> reads it in the same order.</summary>
    public void Save(SnapshotWriter to)
    {
        to.Write(vocabulary.Read(postings.Count));
        to.Write(postings);
        to.Write(lengths);
        to.Write(hasDropped);
        to.Write(forgottenAt);
    }

    private static double WeightOf(int frequency, int count) =>
        frequency > 0 ? Bm25.InverseFrequency(count, frequency) : UnusedWeight * Bm25.InverseFrequency(count, 1);

    private int CountQuestions(int word, Func<int, bool>? isKnown)
    {
        if (word < 0 || word >= postings.Count)
        {
            return 0;
        }

        var count = postings[word].Count;
        if (hasDropped || isKnown is not null)
        {
            Visit(word, isKnown, (documents, _) => count = documents.Length);
        }

        return count;
    }

    private int Filter(Span<int> documents, Span<byte> times, int count, Func<int, bool>? isKnown)
    {
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

    private (int Count, long TotalLength) Measure(Func<int, bool>? isKnown)
    {
        if (isKnown is null)
        {
            return (documentCount, totalLength);
        }

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
