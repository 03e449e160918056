using System.Globalization;

namespace LearningGraph.Storage;

/// <summary>Keeps damaged files beside what takes their place.</summary>
internal static class SetAside
{
    /// <summary>Copies a file to <c>NAME.damaged-1</c>, or the first number that is free, and puts another in its place, in one step: it is never missing.</summary>
    /// <param name="file">Is still as it was when this fails.</param>
    /// <param name="replace">Is told the copy's name, without the folder, and writes the other; see <see cref="WholeFile"/>.</param>
    public static void Replace(string file, Action<string> replace)
    {
        for (var number = 1; ; number++)
        {
            var aside = string.Create(CultureInfo.InvariantCulture, $"{file}.damaged-{number}");
            if (!File.Exists(aside))
            {
                try
                {
                    File.Copy(file, aside);
                    replace(Path.GetFileName(aside));
                    return;
                }
                catch
                {
                    File.Delete(aside);
                    throw;
                }
            }
        }
    }
}
