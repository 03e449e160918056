using System.Text.RegularExpressions;

namespace LearningGraph.Architecture.Tests;

public sealed partial class ReferenceGraphTests
{
    /// <summary>Which wall may lean on which; a change here is a change of the architecture.</summary>
    private static readonly Dictionary<string, string[]> Walls = new()
    {
        ["Api"] = ["Grains.Abstractions"],
        ["Cli"] = ["Domain", "Recommender", "Simulation"],
        ["Domain"] = [],
        ["Grains"] = ["Grains.Abstractions", "Recommender", "Simulation"],
        ["Grains.Abstractions"] = ["Domain"],
        ["Recommender"] = ["Domain"],
        ["Silo"] = ["Api", "Grains", "Simulation", "Storage"],
        ["Simulation"] = ["Domain"],
        ["Storage"] = ["Domain"],
    };

    [Fact]
    public void Projects_References_AreThoseOfTheArchitecture()
    {
        var actual = Repository.ReadProjects("src").ToDictionary(pair => pair.Key, pair => Repository.FindReferences(pair.Value).ToArray());

        Assert.Equal(Describe(Walls), Describe(actual));
    }

    [Fact]
    public void Projects_PureWalls_UseNoOrleansRuntimeNoWebAndNoDatabase()
    {
        var projects = Repository.ReadProjects("src");

        foreach (var wall in new[] { "Domain", "Recommender", "Simulation" })
        {
            var packages = projects[wall].Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);
            Assert.DoesNotContain(packages, package => ImpurePackage().IsMatch(package));
            Assert.Empty(projects[wall].Descendants("FrameworkReference"));
        }
    }

    [Fact]
    public void Projects_Names_SayWhatTheyAreFor() =>
        Assert.DoesNotContain(Repository.ReadProjects("src").Keys, name => name is "Common" or "Core" or "Shared" or "Infrastructure");

    [Fact]
    public void Projects_Packages_HaveTheirVersionsInOnePlace() =>
        Assert.All(
            Repository.ReadProjects("src").Concat(Repository.ReadProjects("tests")).Concat(Repository.ReadProjects("bench")),
            project => Assert.DoesNotContain(project.Value.Descendants("PackageReference"), package => package.Attribute("Version") is not null));

    [Fact]
    public void Solution_EveryProject_IsInIt()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Folder, "LearningGraph.sln"));

        Assert.All(
            Repository.ReadProjects("src").Keys.Concat(Repository.ReadProjects("tests").Keys).Concat(Repository.ReadProjects("bench").Keys),
            name => Assert.Contains($"LearningGraph.{name}.csproj", solution, StringComparison.Ordinal));
    }

    private static string Describe(Dictionary<string, string[]> walls) =>
        string.Join('\n', walls.OrderBy(wall => wall.Key, StringComparer.Ordinal).Select(wall => $"{wall.Key} -> {string.Join(", ", wall.Value)}"));

    [GeneratedRegex(@"^(Microsoft\.Orleans\.(Server|Client|Sdk|Runtime)|Microsoft\.AspNetCore|Microsoft\.Data|dbup)", RegexOptions.IgnoreCase)]
    private static partial Regex ImpurePackage();
}
