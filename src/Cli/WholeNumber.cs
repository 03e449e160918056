using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace LearningGraph.Cli;

/// <summary>Options that take a whole number of some range.</summary>
internal static class WholeNumber
{
    /// <summary>Gives an option its range: what is none of it is refused, naming the value and the range.</summary>
    public static Option<T> Between<T>(this Option<T> option, T low, T high)
        where T : struct, IBinaryInteger<T>
    {
        option.CustomParser = given =>
        {
            var text = given.Tokens.Single().Value;
            if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high)
            {
                return value;
            }

            given.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} {Quoted.Text(text)} is no whole number from {low:N0} to {high:N0}."));
            return low;
        };
        return option;
    }
}
