using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>
/// Where the progress of one import is kept while it runs: one small file for a source and a node, replaced after each batch, gone at
/// the end. Losing it costs time only: what is sent again is there already.
/// </summary>
internal sealed class CheckpointFile
{
    private readonly string folder;
    private readonly string path;

    /// <summary>Names the file.</summary>
    /// <param name="folder">Where the progress of all imports is kept; created when it is needed.</param>
    /// <param name="node">Where the entries go.</param>
    /// <param name="format">How the source is read.</param>
    /// <param name="source">The path of what is read.</param>
    /// <param name="name">The name given to the source; null for the default.</param>
    public CheckpointFile(string folder, Uri node, string format, string source, string? name)
    {
        this.folder = folder;
        path = Path.Combine(folder, $"{Short(node.AbsoluteUri)}-{Short($"{format}\n{Path.GetFullPath(source)}\n{name}")}.json");
    }

    /// <summary>The user's folder for such things.</summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "learninggraph", "imports");

    /// <summary>Forgets the progress of all imports into a node.</summary>
    public static void DeleteAll(string folder, Uri node)
    {
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, $"{Short(node.AbsoluteUri)}-*") : [])
        {
            File.Delete(file);
        }
    }

    /// <summary>What was kept; null when there is nothing, or nothing that can be read.</summary>
    public Checkpoint? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(File.ReadAllBytes(path), DomainJson.Options);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps the progress; a process that is killed here leaves the old one or the new one.</summary>
    /// <returns>Why it could not be kept; null when it could.</returns>
    public string? Write(Checkpoint checkpoint)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var next = $"{path}.{Environment.ProcessId}";
            File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(checkpoint, DomainJson.Options));
            File.Move(next, path, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    /// <summary>Forgets the progress.</summary>
    public void Delete()
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
