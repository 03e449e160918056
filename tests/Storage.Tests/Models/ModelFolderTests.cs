using System.Text;
using System.Text.Json.Nodes;

namespace LearningGraph.Storage.Tests;

public sealed class ModelFolderTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("what a model is made of");

    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("lg-models-").FullName, "models");

    private ModelFolder Store => new(_folder);

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void Everything_NothingKeptYet_IsEmptyAndMakesNoFolder()
    {
        Assert.Empty(Store.List());
        Assert.Empty(Store.GetPromoted(ModelKind.Mentors));
        Assert.Null(Store.GetTrainingRequest());
        Assert.Null(Store.Open(new(1)));
        Store.SetTrainingRequest(null);
        Assert.False(Directory.Exists(_folder));
    }

    [Fact]
    public void Add_Twice_NumbersThemAndListsTheNewestFirst()
    {
        Assert.Equal((new ModelVersion(1), new ModelVersion(2)), (Add(), Add()));

        Assert.Equal([new ModelVersion(2), new ModelVersion(1)], Store.List().Select(model => model.Version));
        Assert.Equal(new ModelVersion(2), Store.List()[0].Manifest!.Version);
        using var content = Store.Open(new(1))!;
        Assert.Equal(Content.Length, content.Length);
    }

    [Fact]
    public void Add_ContentCannotBeWritten_KeepsNothing()
    {
        Assert.Throws<IOException>(() => Store.Add(Describe, _ => throw new IOException("full")));

        Assert.Empty(Store.List());
        Assert.Equal(new ModelVersion(1), Add());
    }

    [Fact]
    public void Open_ContentChanged_SaysWhichFile()
    {
        Add();
        File.AppendAllText(Path.Combine(_folder, "v1.model"), "x");

        var damaged = Assert.Throws<InvalidDataException>(() => Store.Open(new(1)));

        Assert.Contains("v1.model' is damaged", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ContentMissing_SaysWhichFile()
    {
        Add();
        File.Delete(Path.Combine(_folder, "v1.model"));

        Assert.Contains("v1.model' is missing", Assert.Throws<InvalidDataException>(() => Store.Open(new(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void List_ManifestDamaged_ShowsTheFaultBesideTheOthers()
    {
        Add();
        Add();
        File.WriteAllText(Path.Combine(_folder, "v1.json"), "{");

        var listed = Store.List();

        Assert.Null(listed[0].Fault);
        Assert.Null(listed[1].Manifest);
        Assert.Contains("v1.json' is damaged", listed[1].Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void SetPromoted_NewStore_ReadsThemInOrder()
    {
        Store.SetPromoted(ModelKind.Mentors, [new(2), new(1), new(2)]);

        Assert.Equal([new(2), new(1), new(2)], Store.GetPromoted(ModelKind.Mentors));
    }

    [Fact]
    public void SetPromoted_OfOneKind_LeavesTheOther()
    {
        Store.SetPromoted(ModelKind.Mentors, [new(1)]);
        Store.SetPromoted(ModelKind.Communities, [new(2), new(4)]);
        Store.SetPromoted(ModelKind.Mentors, [new(1), new(3)]);

        Assert.Equal([new(1), new(3)], Store.GetPromoted(ModelKind.Mentors));
        Assert.Equal([new(2), new(4)], Store.GetPromoted(ModelKind.Communities));
    }

    [Fact]
    public void List_AManifestFromBeforeThereWereKinds_RanksPeople()
    {
        Add();
        var file = Path.Combine(_folder, "v1.json");
        var manifest = JsonNode.Parse(File.ReadAllText(file))!;
        Assert.True(manifest["manifest"]!.AsObject().Remove("kind"));
        File.WriteAllText(file, manifest.ToJsonString());

        Assert.Equal(ModelKind.Mentors, Store.List()[0].Manifest!.Kind);
    }

    [Fact]
    public void GetPromoted_Damaged_SaysWhichFile()
    {
        Store.SetPromoted(ModelKind.Mentors, []);
        File.WriteAllText(Path.Combine(_folder, "promoted.json"), "[\"v0\"]");

        Assert.Contains("promoted.json' is damaged", Assert.Throws<InvalidDataException>(() => Store.GetPromoted(ModelKind.Mentors)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SetTrainingRequest_NewStore_IsThereUntilTakenBack()
    {
        DateTimeOffset at = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

        Store.SetTrainingRequest(at);
        Assert.Equal(at, Store.GetTrainingRequest());
        Store.SetTrainingRequest(null);
        Assert.Null(Store.GetTrainingRequest());
    }

    [Theory]
    [InlineData("\"2026-03-01T09:30")]
    [InlineData("{\"model\": \"of somebody else\"}")]
    [InlineData("null")]
    [InlineData("")]
    public void SetAsideTrainingRequest_Damaged_LeavesNoneAndKeepsTheFile(string content)
    {
        Store.SetTrainingRequest(new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));
        var file = Path.Combine(_folder, "training.json");
        File.WriteAllText(file, content);
        Assert.Contains("training.json'", Assert.Throws<InvalidDataException>(() => Store.GetTrainingRequest()).Message, StringComparison.Ordinal);

        Store.SetAsideTrainingRequest();

        Assert.Null(Store.GetTrainingRequest());
        Assert.Equal(content, File.ReadAllText(file + ".damaged"));
    }

    [Fact]
    public void SetAsideTrainingRequest_NoneKept_DoesNothing()
    {
        Store.SetAsideTrainingRequest();

        Assert.False(Directory.Exists(_folder));
    }

    private static ModelManifest Describe(ModelVersion version) => new()
    {
        Version = version,
        TrainedAt = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
        Build = "build",
        FeatureHash = "00",
        Features = ["a", "b"],
        Basis = new(7, null, null, 5, 3, 1, 1),
        Seed = 1,
        Parameters = new(20, 7, 20, 10, 0.5),
        Mrr = 0.5,
        Beside = [new("prior-blend", 0.4, 0.1, 0.05, 0.15)],
        Gate = new(IsPassed: true, "It beats prior-blend."),
    };

    private ModelVersion Add() => Store.Add(Describe, stream => stream.Write(Content));
}
