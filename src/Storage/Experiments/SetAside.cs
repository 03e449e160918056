using System.Globalization;

namespace LearningGraph.Storage;

/// <summary>Keeps files that are of no use any more beside what takes their place.</summary>
internal static class SetAside
{
    /// <summary>Renames a file to <c>NAME.old-1</c>, or the first number that is free.</summary>
    /// <returns>Its new name, without the folder.</returns>
    public static string Move(string file)
    {
        var aside = FindFree(file, "old");
        File.Move(file, aside);
        return Path.GetFileName(aside);
    }

    /// <summary>Copies a file to <c>NAME.damaged-1</c>, or the first number that is free, and puts another in its place, in one step: it is never missing.</summary>
    /// <param name="file">Is still as it was when this fails.</param>
    /// <param name="replace">Is told the copy's name, without the folder, and writes the other; see <see cref="WholeFile"/>.</param>
    public static void Replace(string file, Action<string> replace)
    {
        var aside = FindFree(file, "damaged");
        try
        {
            File.Copy(file, aside);
            replace(Path.GetFileName(aside));
        }
        catch
        {
            OverwrittenFile.Remove(aside);
            throw;
        }
    }

    private static string FindFree(string file, string why)
    {
        for (var number = 1; ; number++)
        {
            var aside = string.Create(CultureInfo.InvariantCulture, $"{file}.{why}-{number}");
            if (!File.Exists(aside))
            {
                return aside;
            }
        }
    }
}
