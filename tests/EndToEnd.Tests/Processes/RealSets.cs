using System.Reflection;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>The sets of real data, which lie beside the repository and are not part of it.</summary>
internal static class RealSets
{
    /// <summary>Where a set lies; the test is skipped where there is no real data at all.</summary>
    public static string Require(string set)
    {
        var repository = typeof(RealSets).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryFolder").Value!;
        var all = Path.GetFullPath(Path.Combine(repository, "../shared/data"));
        Assert.SkipUnless(Directory.Exists(all), "The real data lies beside the repository in ../shared/data; it is not here.");
        return Path.Combine(all, set);
    }
}
