using System.Text.Json;

namespace LearningGraph.Storage;

/// <summary>Files that are replaced as a whole: after a kill the one before is there or this one, and never half of it.</summary>
internal static class WholeFile
{
    /// <summary>How the name of a file ends that is being written.</summary>
    public const string Unfinished = ".new";

    private static readonly JsonSerializerOptions Json = new(DomainJson.Options) { WriteIndented = true };

    /// <summary>Writes a value as JSON; durable when it returns.</summary>
    public static void Write<T>(string file, T value) => Write(file, stream => JsonSerializer.Serialize(stream, value, Json));

    /// <summary>Writes whatever is saved; durable when it returns.</summary>
    public static void Write(string file, Action<Stream> save)
    {
        using (FileStream stream = new(file + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            save(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + Unfinished, file, overwrite: true);

        // Once more: the first time the name was another, and a loss of power must not take the new one back.
        using FileStream named = new(file, FileMode.Open, FileAccess.Write, FileShare.Read);
        named.Flush(flushToDisk: true);
    }

    /// <summary>Reads what <see cref="Write{T}"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the message names the file.</exception>
    public static T Read<T>(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(file), Json) ?? throw new InvalidDataException($"The file '{file}' holds nothing.");
        }
        catch (JsonException damaged)
        {
            throw new InvalidDataException($"The file '{file}' is damaged: {damaged.Message}", damaged);
        }
    }
}
