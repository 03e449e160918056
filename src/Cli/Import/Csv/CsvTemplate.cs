using System.Text;

namespace LearningGraph.Cli;

/// <summary>A text with columns in braces, such as <c>{group}:{member}</c>; doubled braces stand for themselves.</summary>
internal sealed class CsvTemplate
{
    private readonly (bool IsColumn, string Text)[] parts;

    private CsvTemplate((bool IsColumn, string Text)[] parts) => this.parts = parts;

    /// <summary>The columns it names, each once.</summary>
    public IEnumerable<string> Columns => parts.Where(part => part.IsColumn).Select(part => part.Text).Distinct();

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A brace is not closed, or closes nothing, or a column has no name.</exception>
    public static CsvTemplate Parse(string text)
    {
        List<(bool, string)> parts = [];
        StringBuilder plain = new();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '{' or '}' && at + 1 < text.Length && text[at + 1] == text[at])
            {
                plain.Append(text[at++]);
            }
            else if (text[at] == '{')
            {
                var end = text.IndexOf('}', at);
                if (end < at + 2)
                {
                    throw new FormatException($"{Quoted.Text(text)} opens a brace without a column's name behind it.");
                }

                Flush();
                parts.Add((true, text[(at + 1)..end].Trim()));
                at = end;
            }
            else
            {
                plain.Append(text[at] == '}' ? throw new FormatException($"{Quoted.Text(text)} closes a brace that is not open; write }}}} for a brace.") : text[at]);
            }
        }

        Flush();
        return new([.. parts]);

        void Flush()
        {
            if (plain.Length > 0)
            {
                parts.Add((false, plain.ToString()));
                plain.Clear();
            }
        }
    }

    /// <summary>Puts values in the place of the columns.</summary>
    /// <param name="valueOf">The value of a column; empty when there is none.</param>
    /// <param name="needsAll">Whether one empty column makes the whole empty, as for an id; otherwise only all of them together do.</param>
    /// <returns>The text, trimmed; null when it is empty.</returns>
    public string? Fill(Func<string, string> valueOf, bool needsAll)
    {
        if (parts is [(true, var only)])
        {
            return valueOf(only) is { Length: > 0 } value ? value : null;
        }

        StringBuilder filled = new();
        var columns = 0;
        var empty = 0;
        foreach (var (isColumn, text) in parts)
        {
            var value = isColumn ? valueOf(text) : text;
            columns += isColumn ? 1 : 0;
            empty += value.Length == 0 ? 1 : 0;
            filled.Append(value);
        }

        return empty > 0 && (needsAll || empty == columns) || filled.Length == 0 ? null : filled.ToString().Trim();
    }
}
