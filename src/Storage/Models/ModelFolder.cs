using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace LearningGraph.Storage;

/// <summary>
/// Models as files of one folder: <c>v12.model</c> holds the content, <c>v12.json</c> the manifest with the content's checksum, and
/// <c>promoted.json</c> the versions that served, <c>promoted-communities.json</c> those of that kind, and <c>training.json</c> is there while a training is to be done (<c>training.json.damaged</c> is one that could not be read). A model exists once its manifest does, which is written last.
/// </summary>
/// <param name="folder">Made when the first model is kept.</param>
public sealed class ModelFolder(string folder) : IModelStore
{
    private const string Training = "training.json";
    private const string ContentEnding = ".model";
    private const string ManifestEnding = ".json";
    private const string Unfinished = ".new";
    private const string Damaged = ".damaged";

    private static readonly JsonSerializerOptions Json = new(DomainJson.Options) { WriteIndented = true };

    private readonly string _folder = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public ImmutableArray<StoredModel> List() => [.. FindVersions(ManifestEnding).OrderDescending().Select(Describe)];

    /// <inheritdoc/>
    public ImmutableArray<ModelVersion> GetPromoted(ModelKind kind)
    {
        var file = PromotedOf(kind);
        return File.Exists(file) ? Read<ImmutableArray<ModelVersion>>(file) : [];
    }

    /// <inheritdoc/>
    public ModelVersion Add(Func<ModelVersion, ModelManifest> describe, Action<Stream> save)
    {
        Directory.CreateDirectory(_folder);
        using MemoryStream content = new();
        save(content);
        var bytes = content.ToArray();
        var version = new ModelVersion(1 + FindVersions(ContentEnding).Select(other => other.Number).DefaultIfEmpty(0).Max());
        Write(FileOf(version, ContentEnding), bytes);
        Write(FileOf(version, ManifestEnding), JsonSerializer.SerializeToUtf8Bytes(new KeptModel(HashOf(bytes), describe(version)), Json));
        return version;
    }

    /// <inheritdoc/>
    public Stream? Open(ModelVersion version)
    {
        if (!File.Exists(FileOf(version, ManifestEnding)))
        {
            return null;
        }

        var expected = Read<KeptModel>(FileOf(version, ManifestEnding)).Sha256;
        var file = FileOf(version, ContentEnding);
        var bytes = File.Exists(file) ? File.ReadAllBytes(file) : throw new InvalidDataException($"The file '{file}' is missing.");
        return HashOf(bytes) == expected
            ? new MemoryStream(bytes, writable: false)
            : throw new InvalidDataException($"The file '{file}' is damaged: its checksum is another than its manifest says.");
    }

    /// <inheritdoc/>
    public void SetPromoted(ModelKind kind, ImmutableArray<ModelVersion> versions)
    {
        Directory.CreateDirectory(_folder);
        Write(PromotedOf(kind), JsonSerializer.SerializeToUtf8Bytes(versions, Json));
    }

    /// <inheritdoc/>
    public DateTimeOffset? GetTrainingRequest()
    {
        var file = Path.Combine(_folder, Training);
        return File.Exists(file) ? Read<DateTimeOffset?>(file) : null;
    }

    /// <inheritdoc/>
    public void SetTrainingRequest(DateTimeOffset? at)
    {
        var file = Path.Combine(_folder, Training);
        if (at is not null)
        {
            Directory.CreateDirectory(_folder);
            Write(file, JsonSerializer.SerializeToUtf8Bytes(at, Json));
        }
        else if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    /// <inheritdoc/>
    public void SetAsideTrainingRequest()
    {
        var file = Path.Combine(_folder, Training);
        if (File.Exists(file))
        {
            File.Move(file, file + Damaged, overwrite: true);
        }
    }

    private StoredModel Describe(ModelVersion version)
    {
        try
        {
            return new(version, Read<KeptModel>(FileOf(version, ManifestEnding)).Manifest, Fault: null);
        }
        catch (InvalidDataException damaged)
        {
            return new(version, Manifest: null, damaged.Message);
        }
    }

    private IEnumerable<ModelVersion> FindVersions(string ending)
    {
        if (!Directory.Exists(_folder))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(_folder, "v*" + ending))
        {
            if (ModelVersion.TryParse(Path.GetFileNameWithoutExtension(file), null, out var version))
            {
                yield return version;
            }
        }
    }

    private static T Read<T>(string file)
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

    // A name that outlives the loss of power must not outlive its bytes.
    private static void Write(string file, byte[] bytes)
    {
        using (FileStream stream = new(file + Unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + Unfinished, file, overwrite: true);
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Models of people were there before there were others.
    private string PromotedOf(ModelKind kind) =>
        Path.Combine(_folder, kind == ModelKind.Mentors ? "promoted.json" : $"promoted-{kind.ToString().ToLowerInvariant()}.json");

    private string FileOf(ModelVersion version, string ending) => Path.Combine(_folder, version + ending);
}
