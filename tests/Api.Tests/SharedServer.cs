namespace LearningGraph.Api.Tests;

/// <summary>Tests that share one node.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<Server>
{
    public const string Name = "server";
}
