using System.Diagnostics.CodeAnalysis;

namespace LearningGraph.Domain;

/// <summary>The rule that every id follows: 1 to 200 characters, not blank, no control characters, no lone surrogates.</summary>
internal static class IdText
{
    public const int MaxLength = 200;

    public static bool IsValid([NotNullWhen(true)] string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > MaxLength)
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsControl(value[i]))
            {
                return false;
            }

            if (char.IsSurrogate(value[i]) && (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[++i])))
            {
                return false;
            }
        }

        return true;
    }

    public static string Require(string value) =>
        IsValid(value) ? value : throw new ArgumentException(Fault(value), nameof(value));

    public static string Fault(string? value) =>
        $"{Quoted.Text(value)} is not an id: 1 to {MaxLength} characters, not blank, no control characters.";
}
