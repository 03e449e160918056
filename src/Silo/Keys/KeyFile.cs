using System.Text.Json;
using System.Text.RegularExpressions;
using LearningGraph.Api;

namespace LearningGraph.Silo;

/// <summary>The keys of the node on one folder, in a file beside its database: names with hashes, never a key itself.</summary>
/// <param name="folder">The folder; made when a first key is added.</param>
internal sealed partial class KeyFile(string folder)
{
    private const string Name = "keys.json";

    private string FullPath => Path.Combine(Path.GetFullPath(folder), Name);

    /// <summary>The hashes by name; empty when there is no file.</summary>
    /// <exception cref="StartRefusedException">The file cannot be read.</exception>
    public SortedDictionary<string, string> Read()
    {
        try
        {
            return File.Exists(FullPath)
                ? new(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(FullPath)) ?? [], StringComparer.OrdinalIgnoreCase)
                : new(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception damaged) when (damaged is JsonException or ArgumentException)
        {
            throw new StartRefusedException($"'{FullPath}' cannot be read ({damaged.Message}); delete it and make new keys with --new-key.");
        }
    }

    /// <summary>Makes a key and keeps its hash.</summary>
    /// <param name="name">Tells it apart from others.</param>
    /// <returns>The key, which is nowhere else.</returns>
    /// <exception cref="StartRefusedException">There is one of this name, or the name cannot be one.</exception>
    public string Add(string name)
    {
        var keys = Read();
        if (!Names().IsMatch(name))
        {
            throw new StartRefusedException($"--new-key {Quoted.Text(name)} is no name for a key: 1 to 64 letters, digits, - or _.");
        }

        var key = ApiKey.Create();
        if (!keys.TryAdd(name, ApiKey.HashOf(key)))
        {
            throw new StartRefusedException(
                $"There is a key '{name}' in '{FullPath}'. Give the new one another name with --new-key NAME, and drop the old one with --drop-key {name}.");
        }

        Write(keys);
        return key;
    }

    /// <summary>Forgets a key.</summary>
    /// <exception cref="StartRefusedException">There is none of this name.</exception>
    public void Drop(string name)
    {
        var keys = Read();
        if (!keys.Remove(name))
        {
            throw new StartRefusedException(
                $"There is no key {Quoted.Text(name)} in '{FullPath}'; it has {(keys.Count == 0 ? "none" : string.Join(", ", keys.Keys))}.");
        }

        Write(keys);
    }

    private void Write(SortedDictionary<string, string> keys)
    {
        Directory.CreateDirectory(folder);

        // In one step, so that a kill leaves the one before or this one, and never half of it.
        var whole = FullPath + ".new";
        File.WriteAllText(whole, JsonSerializer.Serialize(keys));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(whole, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(whole, FullPath, overwrite: true);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Names();
}
