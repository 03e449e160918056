namespace LearningGraph.Api.Tests;

/// <summary>A node with two keys; its client shows the first.</summary>
public sealed class KeyedServer : Server
{
    public string Key { get; } = ApiKey.Create();

    public string OtherKey { get; } = ApiKey.Create();

    protected override string[] Settings =>
        [$"--Security:Keys:old={ApiKey.HashOf(OtherKey)}", $"--Security:Keys:new={ApiKey.HashOf(Key).ToUpperInvariant()}"];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
    }
}
