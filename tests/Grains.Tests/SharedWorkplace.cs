namespace LearningGraph.Grains.Tests;

/// <summary>Tests that share one silo, one after the other: some hold its tail back or move its clock.</summary>
[CollectionDefinition(Name)]
public sealed class SharedWorkplace : ICollectionFixture<Workplace>
{
    public const string Name = "workplace";
}
