using System.CommandLine.Parsing;

namespace LearningGraph.Cli;

/// <summary>Options that name one of a few words.</summary>
internal static class Choice
{
    /// <summary>Reads one; the words are the enum's in lower case, and upper case does no harm.</summary>
    /// <param name="option">Its name, for a refusal.</param>
    /// <param name="given">What was typed; gets an error that names it and all words when it is none of them.</param>
    public static T Read<T>(string option, ArgumentResult given)
        where T : struct, Enum
    {
        var text = given.Tokens.Single().Value;
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Word(choice).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        given.AddError($"{option} {Quoted.Text(text)} is none of {string.Join(", ", Enum.GetValues<T>().Select(Word))}.");
        return default;
    }

    private static string Word<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();
}
