using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>Every set of the real data that can be imported, all into one node.</summary>
public sealed class RealDataTests(SharedNode shared) : IClassFixture<SharedNode>
{
    [Theory]
    [InlineData("stackexchange", "stackexchange/beer-2016", "591 questions, 1398 answers, 359 acceptances")]
    [InlineData("stackexchange", "stackexchange/android-meta-2017", "866 questions, 1285 answers, 468 acceptances")]
    [InlineData("stackexchange", "stackexchange/matheducators-2014", "397 questions, 1507 answers, 189 acceptances")]
    [InlineData("stackexchange", "stackexchange/conlang-meta-2020", "54 questions, 115 answers")]
    [InlineData("qa", "qa/mathoverflow/qa.jsonl", "10128 questions, 28238 answers, 10128 acceptances")]
    [InlineData("qa", "qa/dba/qa.jsonl", "2906 questions, 6976 answers, 2906 acceptances")]
    [InlineData("csv", "organisation/enron", "156 learners, 21635 commented", "enron.json")]
    [InlineData("csv", "joins/meetup-montana", "13 groups, 1757 learners, 7350 completed", "meetup.json")]
    [InlineData("csv", "courses/oulad", "22 groups, 32593 rows of studentInfo.csv, 32593 rows of studentRegistration.csv", "oulad.json")]
    [InlineData("esco", "topics/esco-1.1.1", "13896 skills")]
    public async Task Import_ARealSet_BringsInAllOfItAndOnceMoreNothing(string format, string set, string counts, string? map = null)
    {
        string[] arguments = [format, RealSets.Require(set), .. map is null ? [] : (string[])["--map", Path.Combine(Programs.Repository, "docs/import", map)]];

        var first = await shared.Importer.RunAsync(shared.Node, arguments);
        var stored = await Importer.ReadDurableAsync(shared.Node);
        var again = await shared.Importer.RunAsync(shared.Node, arguments);

        Assert.All(counts.Split(", "), count => Assert.Contains(count, Found(first)));
        var entries = first.GetProperty("reading").GetProperty("imported").EnumerateObject().Sum(count => count.Value.GetInt64());
        Assert.Equal((entries, 0), (Sent(first, "accepted") + Sent(first, "profilesWritten"), Sent(first, "rejected")));
        Assert.Equal((entries, 0), (Sent(again, "duplicates") + Sent(again, "profilesKept"), Sent(again, "rejected")));
        Assert.Equal(stored, await Importer.ReadDurableAsync(shared.Node));
    }

    private static string[] Found(JsonElement report) =>
    [
        .. from part in (string[])["read", "imported"]
           from count in report.GetProperty("reading").GetProperty(part).EnumerateObject()
           select $"{count.Value} {count.Name}",
    ];

    private static long Sent(JsonElement report, string what) => report.GetProperty("sending").GetProperty(what).GetInt64();
}
