using System.Reflection;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Where the built programs and the real data lie.</summary>
internal static class Programs
{
    public static string Repository { get; } = Path.GetFullPath(Metadata("RepositoryFolder"));

    public static string Silo { get; } = Find("src/Silo", "LearningGraph.Silo.dll");

    public static string CommandLine { get; } = Find("src/Cli", "learninggraph.dll");

    public static string Load { get; } = Find("bench/Load", "LearningGraph.Load.dll");

    /// <summary>A folder of the real data beside the repository; the test is skipped where there is none.</summary>
    public static string RequireData(string folder)
    {
        var data = Path.GetFullPath(Path.Combine(Repository, "../shared/data"));
        Assert.SkipUnless(Directory.Exists(data), "The real data lies beside the repository in ../shared/data; it is not here.");
        return Path.Combine(data, folder);
    }

    private static string Find(string project, string file) =>
        Path.Combine(Repository, project, "bin", Metadata("Configuration"), "net10.0", file);

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
