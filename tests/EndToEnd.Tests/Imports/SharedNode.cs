namespace LearningGraph.EndToEnd.Tests;

/// <summary>One node for all tests of a class.</summary>
public sealed class SharedNode : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();

    internal NodeProcess Node { get; private set; } = null!;

    internal Importer Importer { get; } = new();

    public async ValueTask InitializeAsync() => Node = await NodeProcess.StartAsync(_data.Path);

    public async ValueTask DisposeAsync()
    {
        await Node.DisposeAsync();
        Importer.Dispose();
        _data.Dispose();
    }
}
