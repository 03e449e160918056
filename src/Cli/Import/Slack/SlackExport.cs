using System.Text.Json;

namespace LearningGraph.Cli;

/// <summary>The ZIP file that Slack makes of a workspace.</summary>
internal sealed class SlackExport : IDisposable
{
    /// <summary>The most bytes that one file in it may have; a day of a channel has some thousands.</summary>
    public const long MaxFileBytes = 256 << 20;

    private const string Channels = "channels.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        AllowDuplicateProperties = false,
    };

    private readonly ArchiveContents archive;
    private readonly string root;
    private readonly Dictionary<string, string[]> days;

    /// <summary>Opens an export.</summary>
    /// <exception cref="CommandFailedException">It is no ZIP file, one that is refused, or it holds no <c>channels.json</c>.</exception>
    public SlackExport(string path)
    {
        archive = ArchiveContents.Open(path);
        var channels = archive.Names
            .Where(name => name == Channels || name.EndsWith("/" + Channels, StringComparison.Ordinal))
            .MinBy(name => name.Length);
        if (channels is null)
        {
            archive.Dispose();
            throw new CommandFailedException($"{path} holds no {Channels}: it is not a Slack export.");
        }

        root = channels[..^Channels.Length];
        days = archive.Names
            .Where(name => name.StartsWith(root, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal) && name.IndexOf('/', root.Length) > 0)
            .GroupBy(name => name[root.Length..name.IndexOf('/', root.Length)])
            .ToDictionary(folder => folder.Key, folder => folder.Order(StringComparer.Ordinal).ToArray());
    }

    /// <summary>The folders that hold days, one for each conversation.</summary>
    public IReadOnlyCollection<string> Folders => days.Keys;

    /// <summary>How many days a folder holds; 0 when there is no such folder.</summary>
    public int CountDays(string folder) => days.TryGetValue(folder, out var names) ? names.Length : 0;

    /// <summary>The accounts, of any kind.</summary>
    /// <exception cref="CommandFailedException">They are missing or cannot be read.</exception>
    public IReadOnlyList<SlackUser> ReadUsers() =>
        ReadList<SlackUser>("users.json") ?? throw new CommandFailedException($"{archive.Path} holds no users.json: without it nobody knows who wrote what.");

    /// <summary>The conversations of one kind: <c>channels</c>, <c>groups</c>, <c>dms</c> or <c>mpims</c>; empty when there is no such list.</summary>
    /// <exception cref="CommandFailedException">The list cannot be read.</exception>
    public IReadOnlyList<SlackChannel> ReadChannels(string kind) => ReadList<SlackChannel>($"{kind}.json") ?? [];

    /// <summary>The messages of a folder, day by day; what cannot be read is reported.</summary>
    public IEnumerable<SlackMessage> ReadMessages(string folder, ImportReport report, CancellationToken cancellationToken)
    {
        foreach (var day in days.GetValueOrDefault(folder, []))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var element in ReadDay(day, report))
            {
                report.CountRead("messages");
                if (ReadMessage(element, day, report) is { } message)
                {
                    yield return message;
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private List<T>? ReadList<T>(string name)
    {
        if (!archive.Contains(root + name))
        {
            return null;
        }

        if (archive.LengthOf(root + name) > MaxFileBytes)
        {
            throw new CommandFailedException($"{archive.Path}: {name} has more than {MaxFileBytes} bytes.");
        }

        try
        {
            using var content = archive.Read(root + name);
            return [.. (JsonSerializer.Deserialize<List<T?>>(content, Options) ?? []).OfType<T>()];
        }
        catch (JsonException fault)
        {
            throw new CommandFailedException($"{archive.Path}: {name} cannot be read, line {fault.LineNumber + 1}: {JsonLines.Reason(fault)}");
        }
    }

    private List<JsonElement> ReadDay(string day, ImportReport report)
    {
        if (archive.LengthOf(day) > MaxFileBytes)
        {
            report.SkipLine("days that are too large", new(1, $"{day} has more than {MaxFileBytes} bytes."), day);
            return [];
        }

        try
        {
            using var content = archive.Read(day);
            return JsonSerializer.Deserialize<List<JsonElement>>(content, Options) ?? [];
        }
        catch (JsonException fault)
        {
            report.SkipLine("days that cannot be read", new((fault.LineNumber ?? 0) + 1, $"{day}: {JsonLines.Reason(fault)}"), day);
            return [];
        }
    }

    private static SlackMessage? ReadMessage(JsonElement element, string day, ImportReport report)
    {
        try
        {
            if (element.Deserialize<SlackMessage>(Options) is { At: not null } message)
            {
                return message;
            }

            report.SkipLine("messages that cannot be read", new(1, $"{day}: a message has no time as its ts."), day);
        }
        catch (JsonException fault)
        {
            report.SkipLine("messages that cannot be read", new(1, $"{day}: {JsonLines.Reason(fault)}"), day);
        }

        return null;
    }
}
