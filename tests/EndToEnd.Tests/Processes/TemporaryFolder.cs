namespace LearningGraph.EndToEnd.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("learninggraph-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
