using System.CommandLine;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>Files that options name to be written: what cannot be written is refused before the work, not after it.</summary>
internal static class OutputFile
{
    /// <summary>Adds the check to an option whose value is one path.</summary>
    public static Option<T> Writable<T>(this Option<T> option)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !string.IsNullOrWhiteSpace(path) && FindFault(path) is { } fault)
            {
                result.AddError($"{option.Name} {Quoted.Text(path)} {fault}");
            }
        });
        return option;
    }

    /// <summary>Writes a value as JSON with a line break at its end, in the place of what is there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void WriteJson<T>(string path, T value, JsonSerializerOptions options) =>
        File.WriteAllBytes(path, [.. JsonSerializer.SerializeToUtf8Bytes(value, options), (byte)'\n']);

    private static string? FindFault(string path)
    {
        if (Directory.Exists(path))
        {
            return "is a folder, not a file.";
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            return $"cannot be written: there is no folder {Quoted.Text(folder)}.";
        }

        try
        {
            // The one certain way to know is to try; what is there stays as it is.
            var isNew = !File.Exists(path);
            File.Open(path, FileMode.OpenOrCreate, FileAccess.Write).Dispose();
            if (isNew)
            {
                File.Delete(path);
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"cannot be written: {failure.Message}";
        }
    }
}
