using System.Reflection;
using System.Xml.Linq;

namespace LearningGraph.Architecture.Tests;

/// <summary>Reads the house as it stands on disk.</summary>
internal static class Repository
{
    public static string Folder { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryFolder").Value!);

    /// <summary>Projects below a folder by the name of their own folder.</summary>
    public static Dictionary<string, XDocument> ReadProjects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.csproj", SearchOption.AllDirectories)
            .Where(IsWritten)
            .ToDictionary(path => Path.GetFileName(Path.GetDirectoryName(path)!), XDocument.Load);

    /// <summary>The folders of the projects that a project refers to, sorted.</summary>
    public static IEnumerable<string> FindReferences(XDocument project) =>
        project.Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/').Split('/')[^2])
            .Order(StringComparer.Ordinal);

    /// <summary>Source files that people write, relative to the repository.</summary>
    public static IEnumerable<string> FindSources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.cs", SearchOption.AllDirectories)
            .Where(IsWritten)
            .Select(Relative);

    // Tools leave projects of their own below the others, benchmarks for one.
    private static bool IsWritten(string path) => !Relative(path).Split('/').Any(part => part is "bin" or "obj");

    private static string Relative(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');
}
