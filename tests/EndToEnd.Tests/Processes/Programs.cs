using System.Reflection;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Where the built programs lie.</summary>
internal static class Programs
{
    public static string Repository { get; } = Path.GetFullPath(Metadata("RepositoryFolder"));

    public static string Silo { get; } = Find("src/Silo", "LearningGraph.Silo.dll");

    public static string CommandLine { get; } = Find("src/Cli", "learninggraph.dll");

    public static string Load { get; } = Find("bench/Load", "LearningGraph.Load.dll");

    private static string Find(string project, string file) =>
        Path.Combine(Repository, project, "bin", Metadata("Configuration"), "net10.0", file);

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
