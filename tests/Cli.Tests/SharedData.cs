namespace LearningGraph.Cli.Tests;

/// <summary>The real data sets, which lie beside the repository and are not part of it.</summary>
internal static class SharedData
{
    /// <summary>Where a set lies; skips the test when the data is not on this machine.</summary>
    public static string Require(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var root in new[] { "../shared/data", "../work/shared/data" })
            {
                var found = Path.GetFullPath(Path.Combine(folder.FullName, root, path));
                if (Path.Exists(found))
                {
                    return found;
                }
            }
        }

        Assert.Skip($"The real data set {path} is not on this machine.");
        return "";
    }
}
