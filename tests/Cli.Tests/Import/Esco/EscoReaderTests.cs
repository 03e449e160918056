using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class EscoReaderTests : IDisposable
{
    private const string Skill = "http://data.europa.eu/esco/skill/";

    private readonly TemporaryFolder folder = new();
    private readonly ImportReport report = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_SkillsAndGroups_AreTopicsWithParentsFirst()
    {
        WriteTables(
            skills: "a,use  SQL\u00A0,\"query with SQL\nUse SQL\nuse queries\nuse queries\"\nb,program,\nc,Haskell,\n",
            groups: $"{Skill}g1,computing,S5\nhttp://data.europa.eu/esco/isced-f/061,computing,\n",
            broader: $"c,{Skill}g1\nc,b\nb,{Skill}g1\na,{Skill}g1\n{Skill}g1,http://data.europa.eu/esco/isced-f/061\n",
            relations: "a,c\nc,a\n");

        Assert.Equal(
            [
                """{"topic":"computing (isced-f 061)","name":"computing","synonyms":[],"related":[]}""",
                """{"topic":"computing (s5)","name":"computing","synonyms":[],"parent":"computing (isced-f 061)","related":[]}""",
                """{"topic":"use sql","name":"use SQL","synonyms":["query with SQL","use queries"],"parent":"computing (s5)","related":["haskell"]}""",
                """{"topic":"program","name":"program","synonyms":[],"parent":"computing (s5)","related":[]}""",
                """{"topic":"haskell","name":"Haskell","synonyms":[],"parent":"program","related":["computing (s5)"]}""",
            ],
            Read().Select(entry => Encoding.UTF8.GetString(EntryJson.Write(entry))));
        Assert.Equal([("relations between skills that are known already", 1)], Skips());
    }

    [Fact]
    public void Read_BroaderInACircle_BreaksIt()
    {
        WriteTables(skills: "a,alpha,\nb,beta,\nc,gamma,\n", broader: "a,b\nb,c\nc,a\n");

        Assert.Equal(["c:", "b:c", "a:b"], Topics().Select(topic => $"{Letter(topic.Id)}:{Letter(topic.Parent)}"));
        Assert.Equal("alpha", Assert.Single(Topics().Single(topic => topic.Name == "gamma").Related).Value);
    }

    [Fact]
    public void Read_SkillsOfOneName_AreToldApartByTheirKeys()
    {
        WriteTables(skills: $"{Skill}0005c151-5b5a,Train,\n{Skill}11112222-3333,train,\n");

        Assert.Equal(["train", "train (11112222)"], Topics().Select(topic => topic.Id.Value));
    }

    [Fact]
    public void Read_MoreThanATopicMayHave_IsCounted()
    {
        WriteTables(
            skills: $"a,alpha,\"{string.Join('\n', Enumerable.Range(0, 103).Select(number => $"s{number}"))}\n{new string('x', 1_001)}\"\n"
                + string.Concat(Enumerable.Range(0, 103).Select(number => $"b{number},beta {number},\n")),
            relations: string.Concat(Enumerable.Range(0, 103).Select(number => $"a,b{number}\n")));

        var topic = Topics().Single(topic => topic.Name == "alpha");

        Assert.Equal((100, 100), (topic.Synonyms.Length, topic.Related.Length));
        Assert.Equal(
            [("synonyms that are too long or too many", 4), ("relations between skills beyond the 100 that a topic may have", 3)], Skips());
        Assert.Null(topic.FindFault(TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public void Read_RelationsWithNobodyOrItself_AreCounted()
    {
        WriteTables(skills: "a,alpha,\n,nameless,\nb,,\n", broader: "a,x\na,a\n", relations: "x,a\na,a\n");

        Topics();

        Assert.Equal(
            [
                ("concepts without a key or a name of their own", 2), ("broader relations with a concept that is not there", 1),
                ("broader relations of a concept with itself", 1), ("relations between skills with a concept that is not there", 1),
                ("relations between skills of a skill with itself", 1),
            ],
            Skips());
    }

    [Theory]
    [InlineData("skills_en.csv", null, "holds neither skills_en.csv nor skills.csv, plain or as .gz: it is not the CSV download of ESCO.")]
    [InlineData("skills_en.csv", "uri,label\na,b\n", "the import of ESCO names column 'conceptUri', skills_en.csv has: uri, label.")]
    [InlineData("skills_en.csv", "conceptUri,preferredLabel,altLabels\n", "the tables hold no skill.")]
    public void Read_TableMissingOrOther_FailsNamingIt(string table, string? content, string reason)
    {
        WriteTables(skills: "a,alpha,\n");
        File.Delete(Path.Combine(folder.Path, table));
        if (content is not null)
        {
            folder.Write(table, content);
        }

        Assert.Contains(reason, Assert.Throws<CommandFailedException>(() => Read()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RealEdition_BringsInEverySkillAndGroupAndAccountsForEveryRelation()
    {
        var topics = Read(RealSets.Require("topics/esco-1.1.1")).Cast<TopicChanged>().Select(entry => entry.Topic).ToArray();

        Assert.Equal(
            [("skills", 13_896L), ("skill groups", 640), ("broader relations", 20_656), ("relations between skills", 5_899)],
            report.Read.Select(count => (count.Key, count.Value)));
        Assert.Equal(13_896 + 640, report.Imported["topics"]);
        Assert.Equal(topics.Length, topics.Select(topic => topic.Id).Distinct().Count());
        Assert.Equal(
            20_656 + 5_899,
            topics.Count(topic => topic.Parent is not null) + topics.Sum(topic => topic.Related.Length) + report.Skipped.Values.Sum());
        Assert.All(topics, topic => Assert.Null(topic.FindFault(TimeProvider.System.GetUtcNow())));

        HashSet<TopicId> before = [];
        Assert.All(topics, topic =>
        {
            Assert.True(topic.Parent is not { } parent || before.Contains(parent), $"{topic.Id} stands before its parent {topic.Parent}.");
            before.Add(topic.Id);
        });
        Assert.Equal("computer programming", topics.Single(topic => topic.Id.Value == "haskell").Parent?.Value);
    }

    private void WriteTables(string skills, string groups = "", string broader = "", string relations = "")
    {
        folder.Write("skills_en.csv", "conceptUri,preferredLabel,altLabels\n" + skills);
        folder.Write("skillGroups_en.csv", "conceptUri,preferredLabel,code\n" + groups);
        folder.Write("broaderRelationsSkillPillar.csv", "conceptUri,broaderUri\n" + broader);
        folder.Write("skillSkillRelations.csv", "originalSkillUri,relatedSkillUri\n" + relations);
    }

    private Topic[] Topics() => [.. Read().Cast<TopicChanged>().Select(entry => entry.Topic)];

    private IReadOnlyList<LogEntry> Read(string? path = null)
    {
        using TableFiles files = new(path ?? folder.Path);
        return new EscoReader(new(files, path ?? folder.Path, "en"), TimeProvider.System, report).Read(TestContext.Current.CancellationToken);
    }

    // Each with an example, so that nobody has to search for what is meant.
    private IEnumerable<(string, int)> Skips()
    {
        Assert.Equal(report.Skipped.Keys.Order(), report.Examples.Keys.Order());
        return report.Skipped.Select(skip => (skip.Key, (int)skip.Value));
    }

    private static char? Letter(TopicId? topic) => topic?.Value switch { "alpha" => 'a', "beta" => 'b', "gamma" => 'c', _ => null };
}
