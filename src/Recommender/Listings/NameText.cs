using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace LearningGraph.Recommender;

/// <summary>Compares names as people do who look for one: without accents, without case, by the beginnings of words.</summary>
internal static class NameText
{
    // The most letters that one becomes, as the filter says: the ligature of ffi and its kin.
    private const int LongestFolding = 4;

    /// <summary>A name without accents and case: <c>"Łukasz Müller"</c> is <c>"LUKASZ MULLER"</c>. Letters beyond Latin keep their marks unless they stand apart.</summary>
    public static string Fold(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name.ToUpperInvariant();
        }

        char[] letters = [.. name.Where(letter => !IsMark(letter))];
        var folded = new char[letters.Length * LongestFolding];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        return new string(folded, 0, length).ToUpperInvariant();
    }

    /// <summary>The words to look for in folded names.</summary>
    /// <param name="search">As typed; null or blank has none.</param>
    public static string[] FindWords(string? search) =>
        Fold(search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether every word begins a word of a folded name; a word begins after anything that is no letter or digit, and with such a sign itself.</summary>
    public static bool HoldsAll(string folded, string[] words)
    {
        foreach (var word in words)
        {
            if (!Holds(folded, word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(string folded, string word)
    {
        for (var place = folded.IndexOf(word, StringComparison.Ordinal); place >= 0; place = folded.IndexOf(word, place + 1, StringComparison.Ordinal))
        {
            if (place == 0 || !char.IsLetterOrDigit(folded[place - 1]) || !char.IsLetterOrDigit(folded[place]))
            {
                return true;
            }
        }

        return false;
    }

    // Accents that were typed apart from their letter.
    private static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F' && char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
