using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace LearningGraph.Recommender;

/// <summary>Splits English text into stemmed lower-case words without stop words. Safe from many threads.</summary>
internal static class TextTokens
{
    private const int MaxLength = 40;

    private static readonly EnglishAnalyzer Analyzer = new(LuceneVersion.LUCENE_48);

    /// <summary>Hands every word to a receiver, in order; words of more than 40 characters are left out.</summary>
    public static void Split<TState>(string text, TState state, Action<TState, ReadOnlySpan<char>> receive)
    {
        using var stream = Analyzer.GetTokenStream("text", text);
        var word = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (word.Length <= MaxLength)
            {
                receive(state, word.Buffer.AsSpan(0, word.Length));
            }
        }

        stream.End();
    }

    /// <summary>The words of a text, in order.</summary>
    public static List<string> Split(string text)
    {
        List<string> words = [];
        Split(text, words, static (list, word) => list.Add(word.ToString()));
        return words;
    }
}
