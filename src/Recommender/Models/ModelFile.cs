using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace LearningGraph.Recommender;

/// <summary>
/// A learned ranker as a file: ML.NET's own files of the trees and of the regression, what is expected at each node, what standardises the features, and some rows, for which
/// the flattened model that serves must give what ML.NET's gives.
/// </summary>
internal static class ModelFile
{
    private const string Trees = "trees.zip";
    private const string Linear = "regression.zip";
    private const string Mix = "mix.json";
    private const string Probes = "probes";
    private const string Means = "means";

    public static void Save(ModelParts parts, IReadOnlyList<float[]> probes, Stream stream)
    {
        using ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        Write(archive, Trees, parts.Trees.Zip);
        Write(archive, Means, MemoryMarshal.AsBytes<double>(parts.Trees.Means).ToArray());
        Write(archive, Linear, parts.Linear.Zip);
        Write(archive, Mix, JsonSerializer.SerializeToUtf8Bytes(new ModelMix(parts.TreeShare, parts.Linear.Score.Means, parts.Linear.Score.Deviations)));
        Write(archive, Probes, MemoryMarshal.AsBytes<float>([.. probes.SelectMany(row => row)]).ToArray());
    }

    /// <param name="stream">As it was saved.</param>
    /// <param name="manifest">What it is.</param>
    /// <param name="task">What it shall serve for.</param>
    /// <exception cref="InvalidDataException">The file is damaged, ranks something else, was trained on other features, or does not score as ML.NET does; says which.</exception>
    public static LearnedRanker Load(Stream stream, ModelManifest manifest, FittingTask task) =>
        manifest.Kind != task.Kind ? throw new InvalidDataException($"Model {manifest.Version} ranks {Name(manifest.Kind)} and not {Name(task.Kind)}.")
        : manifest.FeatureHash != task.Layout.Hash ? throw new InvalidDataException($"Model {manifest.Version} was trained on other features than this program measures; train again.")
        : Load(stream, task.Layout.All.Length).ToRanker(manifest.Version.ToString(), task.Layout);

    /// <param name="stream">As it was saved.</param>
    /// <param name="columns">Features of a row.</param>
    /// <exception cref="InvalidDataException">The file is damaged, was trained on other features, or does not score as ML.NET does; says which.</exception>
    public static ModelParts Load(Stream stream, int columns)
    {
        try
        {
            using ZipArchive archive = new(stream, ZipArchiveMode.Read, leaveOpen: true);
            var mix = JsonSerializer.Deserialize<ModelMix>(Read(archive, Mix))!;
            var probes = MemoryMarshal.Cast<byte, float>(Read(archive, Probes)).ToArray();
            if (mix.Means.Length != columns || mix.Deviations.Length != columns || probes.Length % columns != 0)
            {
                throw new InvalidDataException($"The model has {mix.Means.Length} features, and this program measures {columns}.");
            }

            var rows = probes.Chunk(columns).ToArray();
            return new(ModelZip.LoadTrees(Read(archive, Trees), MemoryMarshal.Cast<byte, double>(Read(archive, Means)).ToArray(), rows, columns), ModelZip.LoadLinear(Read(archive, Linear), mix.Means, mix.Deviations, rows), mix.TreeShare);
        }
        catch (Exception damaged) when (damaged is JsonException or FormatException or InvalidOperationException or InvalidCastException)
        {
            throw new InvalidDataException($"The model cannot be read: {damaged.Message}", damaged);
        }
    }

    private static string Name(ModelKind kind) => kind.ToString().ToLowerInvariant();

    private static void Write(ZipArchive archive, string name, byte[] bytes)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(bytes);
    }

    private static byte[] Read(ZipArchive archive, string name)
    {
        using var entry = (archive.GetEntry(name) ?? throw new InvalidDataException($"The model holds no {name}.")).Open();
        using MemoryStream bytes = new();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
