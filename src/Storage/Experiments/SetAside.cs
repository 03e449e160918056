using System.Globalization;

namespace LearningGraph.Storage;

/// <summary>Moves damaged files out of the way without losing them.</summary>
internal static class SetAside
{
    /// <summary>Renames a file to <c>NAME.damaged-1</c>, or the first number that is free.</summary>
    /// <returns>Its new name, without the folder.</returns>
    public static string Move(string file)
    {
        for (var number = 1; ; number++)
        {
            var aside = string.Create(CultureInfo.InvariantCulture, $"{file}.damaged-{number}");
            if (!File.Exists(aside))
            {
                File.Move(file, aside);
                return Path.GetFileName(aside);
            }
        }
    }
}
