using System.Text.RegularExpressions;

namespace LearningGraph.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void Files_AreShortEnoughToRead() =>
        Assert.All(Sources(), path => Assert.InRange(File.ReadLines(Full(path)).Count(), 0, MostLines));

    [Fact]
    public void Files_AreNamedForWhatTheyHold() =>
        Assert.DoesNotContain(Sources(), path => EmptyName().IsMatch(Path.GetFileNameWithoutExtension(path)));

    [Fact]
    public void Files_HoldTheTypeTheyAreNamedFor() =>
        Assert.All(
            Sources().Where(path => Path.GetFileName(path) is not ("Program.cs" or "AssemblyInfo.cs")),
            path => Assert.Matches($@"\b(class|struct|record|interface|enum|delegate)\b[^;{{]*\b{Path.GetFileName(path).Split('.')[0]}\b", File.ReadAllText(Full(path))));

    private static List<string> Sources() => [.. Repository.FindSources("src"), .. Repository.FindSources("tests"), .. Repository.FindSources("bench")];

    private static string Full(string path) => Path.Combine(Repository.Folder, path);

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Processor|Data|Info|Base|Impl|2)$")]
    private static partial Regex EmptyName();
}
