using System.Text;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Looks for texts in the raw bytes of every file, as UTF-8 and as UTF-16 of either order.</summary>
internal static class FolderSearch
{
    /// <summary>The texts that are in any file below a folder, each with the files it is in.</summary>
    public static async Task<string[]> FindAsync(string folder, IEnumerable<string> texts)
    {
        List<string> found = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            // The node holds a lock on an empty file, which cannot be opened meanwhile.
            if (new FileInfo(file).Length == 0)
            {
                continue;
            }

            await using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using MemoryStream content = new();
            await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
            found.AddRange(texts.Where(text => Holds(content.GetBuffer().AsSpan(0, (int)content.Length), text)).Select(text => $"{text} in {Path.GetFileName(file)}"));
        }

        return [.. found];
    }

    private static bool Holds(ReadOnlySpan<byte> content, string text)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (content.IndexOf(encoding.GetBytes(text)) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
