using System.IO.Compression;
using System.Text;

namespace LearningGraph.Cli.Tests;

public sealed class CsvReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ImportReport report = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_PeopleMembershipsAndCompletions_AreTheEntriesOfTheApi()
    {
        folder.Write("people.csv", """
            id;name;boss;dept;web;social;cap;langs;skills;wants;start;course;done
            ana;Ana Silva;bo;IT / DBA;5;3;4;pt,en;sql,xml;rust;2024-05-01 09:30;sql-1;2024-06-01
            bo;Bo;;IT;1;;;en;;;;;
            """);

        var entries = Read("people.csv", """
            {
              "files": [{
                "zone": "Europe/Lisbon",
                "entries": [
                  {
                    "learner": "{id}", "name": "{name}", "manager": "{boss}", "unit": "{dept}", "cohort": "2024",
                    "web": { "value": "{web}", "scale": [1, 5] }, "social": { "value": "{social}", "scale": [1, 5] }, "capacityPerWeek": "{cap}",
                    "languages": { "value": "{langs}", "split": "," }, "topics": { "value": "{skills}", "split": "," }, "goals": ["{wants}", "agile"]
                  },
                  { "id": "{id}:joined", "kind": "joined", "at": { "value": "{start}", "time": "yyyy-MM-dd HH:mm" }, "actor": "{id}", "group": "it" },
                  {
                    "when": { "done": { "not": "" } },
                    "id": "{id}:{course}", "kind": "completed", "at": { "value": "{done}", "time": "yyyy-MM-dd" }, "actor": "{id}", "subject": "{course}", "weight": 0.5
                  }
                ]
              }]
            }
            """);

        Assert.Equal(
            [
                """{"learner":"ana","name":"Ana Silva","unit":"IT / DBA","manager":"bo","cohort":"2024","languages":["pt","en"],"topics":["sql","xml"],"goals":["rust","agile"],"capacityPerWeek":4,"recommendable":true,"analysable":true,"web":1,"social":0.5}""",
                """{"learner":"bo","name":"Bo","unit":"IT","cohort":"2024","languages":["en"],"topics":[],"goals":["agile"],"recommendable":true,"analysable":true,"web":0,"social":null}""",
                """{"id":"s:row:09cb63b2310e157c88194ea9f16af37b","kind":"joined","at":"2024-05-01T08:30:00Z","actor":"ana","with":[],"topics":[],"group":"it","weight":1,"visibility":"open","source":"s"}""",
                """{"id":"s:row:1c50fa415f5440d30c91d22b61f46b17","kind":"completed","at":"2024-05-31T23:00:00Z","actor":"ana","with":[],"topics":[],"subject":"sql-1","weight":0.5,"visibility":"open","source":"s"}""",
            ],
            entries.Select(Json));
        Assert.Equal([("rows of people.csv without at (start is empty)", 1)], Skips());
    }

    [Fact]
    public void Read_IdsMadeFromPeople_AreDigestsAndOthersStay()
    {
        folder.Write("people.csv", "mail,number\nana@x.org,7\n");
        folder.Write("members.csv", "mail,since\nana@x.org,2024-01-01T00:00:00Z\n");
        folder.Write("help.csv", "n,who,whom,said\n1,ana@x.org,8,hm\n");

        var ids = Read("", """
            {
              "lookups": { "people": { "file": "people.csv", "key": "{mail}", "value": "{number}" } },
              "files": [
                {
                  "file": "members.csv",
                  "entries": [
                    { "id": "{mail}:joined", "kind": "joined", "at": "{since}", "actor": { "value": "{mail}", "lookup": "people" }, "group": "all" },
                    { "id": { "value": "{mail}", "lookup": "people", "each": "p-{item}" }, "kind": "posted", "at": "{since}", "actor": "someone" },
                    { "id": "undo:{mail}", "kind": "retracted", "at": "{since}", "actor": "admin", "subject": "{mail}:joined" }
                  ]
                },
                {
                  "file": "help.csv",
                  "entries": [
                    { "id": "help-{n}", "kind": "mentored", "at": "2024-01-01T00:00:00Z", "actor": "{who}", "with": ["{whom}"], "subject": "{n}", "text": "{said}" },
                    { "id": "{n}:{whom}", "kind": "thanked", "at": "2024-01-01T00:00:00Z", "actor": "{whom}", "with": ["{who}"], "text": "{said}" }
                  ]
                }
              ]
            }
            """).Cast<InteractionRecorded>().Select(entry => entry.Interaction).ToDictionary(interaction => interaction.Kind);

        // sha256sum gives the same.
        Assert.Equal("s:row:d4b3d4f1f446207b3968e289452048a0", ids[InteractionKind.Joined].Id.Value);
        Assert.Equal("s:row:a8a56438d73bf03615692371468bbca2", ids[InteractionKind.Posted].Id.Value);
        Assert.Equal(("s:row:65aa061a1d565c1a3aeaae25cb9cba13", "s:row:d4b3d4f1f446207b3968e289452048a0"), (ids[InteractionKind.Retracted].Id.Value, ids[InteractionKind.Retracted].Subject!.Value.Value));
        Assert.Equal(("help-1", "1"), (ids[InteractionKind.Mentored].Id.Value, ids[InteractionKind.Mentored].Subject!.Value.Value));
        Assert.Equal("s:row:546201ca810396beb8d28b1a531c42ea", ids[InteractionKind.Thanked].Id.Value);
    }

    [Fact]
    public void Read_RowsOfOneGroupInTwoTables_GatherIntoOneProfile()
    {
        folder.Write("groups.csv", "g,name\na,Alpha\n");
        folder.Write("topics.csv", "g,topic\na,sql\na,xml\na,sql\nb,rust\n");

        var entries = Read("", """
            {
              "files": [
                { "file": "groups.csv", "entries": [{ "group": "{g}", "name": "{name}" }] },
                { "file": "topics.csv", "entries": [{ "group": "{g}", "topics": "{topic}" }, { "topic": "{topic}" }] }
              ]
            }
            """);

        Assert.Equal(
            [
                """{"group":"a","name":"Alpha","topics":["sql","xml"],"owners":[]}""",
                """{"topic":"sql","synonyms":[],"related":[]}""",
                """{"topic":"xml","synonyms":[],"related":[]}""",
                """{"group":"b","topics":["rust"],"owners":[]}""",
                """{"topic":"rust","synonyms":[],"related":[]}""",
            ],
            entries.Select(Json));
        Assert.Equal((2, 3), ((int)report.Imported["groups"], (int)report.Imported["topics"]));
    }

    [Fact]
    public void Read_RowsThatContradict_TheFirstHoldsAndTheOtherIsReported()
    {
        folder.Write("p.csv", "id,unit\nana,IT\nana,HR\n");

        Assert.Equal("IT", Assert.IsType<LearnerChanged>(Assert.Single(Read("p.csv", """{"files":[{"entries":[{"learner":"{id}","unit":"{unit}"}]}]}"""))).Learner.Unit);
        Assert.Equal([new(3, "p.csv: unit of learner 'ana' was 'IT' before, now 'HR'; the first holds.")], report.Faults);
    }

    [Fact]
    public void Read_ListGatheringBeyondTheLimit_KeepsTheFirstHundredAndCountsTheRest()
    {
        folder.Write("p.csv", "id,topic\n" + string.Concat(Enumerable.Range(0, 103).Select(number => $"ana,t{number}\n")));

        var learner = Assert.IsType<LearnerChanged>(Assert.Single(Read("p.csv", """{"files":[{"entries":[{"learner":"{id}","topics":"{topic}"}]}]}"""))).Learner;

        Assert.Equal(100, learner.Topics.Length);
        Assert.Equal([("items beyond the 100 that a list of a profile may have", 3)], Skips());
    }

    [Fact]
    public void Read_MapAndLookup_TranslateValues()
    {
        folder.Write("people.csv", "mail,number\nana@x.org,7\n");
        folder.Write("help.csv", "n,what,who,whom\n1,HELP,ana@x.org,8\n2,chat,ana@x.org,8\n3,HELP,nobody@x.org,8\n4,LUNCH,ana@x.org,8\n");

        var entries = Read("", """
            {
              "lookups": { "people": { "file": "people.csv", "key": "{mail}", "value": "{number}" } },
              "files": [{
                "file": "help.csv",
                "entries": [{
                  "id": "h{n}", "kind": { "value": "{what}", "map": { "HELP": "mentored", "chat": "commented", "LUNCH": null } }, "at": "2024-01-0{n}T00:00:00Z",
                  "actor": { "value": "{who}", "lookup": "people", "each": "emp-{item}" }, "with": ["emp-{whom}"]
                }]
              }]
            }
            """).Cast<InteractionRecorded>().Select(entry => entry.Interaction).ToArray();

        Assert.Equal(
            [("h1", InteractionKind.Mentored, "emp-7", "emp-8"), ("h2", InteractionKind.Commented, "emp-7", "emp-8")],
            entries.Select(one => (one.Id.Value, one.Kind, one.Actor.Value, one.With.Single().Value)));
        Assert.Equal([new(4, "help.csv, who: 'nobody@x.org' is not in lookup 'people'.")], report.Faults);
        Assert.Equal(1, report.Skipped["rows of help.csv without kind"]);
    }

    [Theory]
    [InlineData("-3", "2024-01-29T00:00:00Z")]
    [InlineData("0.5", "2024-02-01T12:00:00Z")]
    public void Read_DaysSinceADate_AreThatTime(string days, string at)
    {
        folder.Write("e.csv", $"n,term,day\n1,spring,{days}\n");

        var entry = Assert.Single(Read("e.csv", Completed("""{ "value": "{day}", "daysSince": { "value": "{term}", "map": { "spring": "2024-02-01" } } }""")));

        Assert.Equal(at, Rfc3339JsonConverter.Format(entry.At));
    }

    [Theory]
    [InlineData("2024-03-01T10:00:00+02:00", "rfc3339", "2024-03-01T08:00:00Z")]
    [InlineData("1709280000", "unix", "2024-03-01T08:00:00Z")]
    [InlineData("1709280000.25", "unix", "2024-03-01T08:00:00.25Z")]
    [InlineData("1709280000250", "unixMilliseconds", "2024-03-01T08:00:00.25Z")]
    [InlineData("01.03.2024 10:00", "dd.MM.yyyy HH:mm", "2024-03-01T09:00:00Z")]
    [InlineData("31.03.2024 02:30", "dd.MM.yyyy HH:mm", "2024-03-31T01:30:00Z")]
    [InlineData("01.03.2024 10:00 +05:00", "dd.MM.yyyy HH:mm zzz", "2024-03-01T05:00:00Z")]
    public void Read_Time_InTheFormAndZoneOfTheMapping(string text, string form, string at)
    {
        folder.Write("e.csv", $"n,day\n1,{text}\n");

        var entry = Assert.Single(Read("e.csv", Completed($$"""{ "value": "{day}", "time": "{{form}}" }""", "\"zone\": \"Europe/Berlin\",")));

        Assert.Equal(at, Rfc3339JsonConverter.Format(entry.At));
    }

    [Theory]
    [InlineData("31.02.2024", "'31.02.2024' is not a time in the form dd.MM.yyyy.")]
    [InlineData("soon", "'soon' is not a time in the form dd.MM.yyyy.")]
    public void Read_TimeThatDoesNotParse_NamesLineColumnAndValueAndGoesOn(string bad, string reason)
    {
        folder.Write("e.csv", $"n,day\n1,01.02.2024\n2,{bad}\n3,02.02.2024\n");

        var entries = Read("e.csv", Completed("""{ "value": "{day}", "time": "dd.MM.yyyy" }""", "\"zone\": \"UTC\","));

        Assert.Equal(["c1", "c3"], entries.Cast<InteractionRecorded>().Select(entry => entry.Interaction.Id.Value));
        Assert.Equal([new(3, $"e.csv, day: {reason}")], report.Faults);
        Assert.Equal([("rows of e.csv with a value that cannot be read", 1)], Skips());
    }

    [Fact]
    public void Read_SameIdTwice_SecondIsReported()
    {
        folder.Write("e.csv", "n,day\n1,2024-01-01T00:00:00Z\n1,2024-01-01T00:00:00Z\n");

        Assert.Single(Read("e.csv", Completed("\"{day}\"")));
        Assert.Equal([new(3, "e.csv: the id 'c1' was there before.")], report.Faults);
    }

    [Fact]
    public void Read_RowsThatNoConditionTakes_AreCounted()
    {
        folder.Write("e.csv", "n,day,state\n1,2024-01-01T00:00:00Z,ok\n2,2024-01-01T00:00:00Z,gone\n3,2024-01-01T00:00:00Z,\n");

        var entries = Read("e.csv", """
            {"files":[{"entries":[{"when":{"state":["ok"]},"id":"c{n}","kind":"completed","at":"{day}","actor":"a"},{"when":{"state":{"not":["ok","gone"]}},"id":"d{n}","kind":"posted","at":"{day}","actor":"a"}]}]}
            """);

        Assert.Equal(["c1", "d3"], entries.Cast<InteractionRecorded>().Select(entry => entry.Interaction.Id.Value));
        Assert.Equal([("rows of e.csv that no \"when\" of the mapping takes", 1)], Skips());
    }

    [Theory]
    [InlineData("id\tday\n1\t2024-01-01T00:00:00Z\n")]
    [InlineData("id|day\r\n1|2024-01-01T00:00:00Z\r\n")]
    [InlineData("\"id\";\"day\"\n\"1\";\"2024-01-01T00:00:00Z\"\n")]
    [InlineData("\uFEFFid;a,b,c;day\n\n1;x;2024-01-01T00:00:00Z;;\n\n")]
    [InlineData("#,id,day\n#1,1,2024-01-01T00:00:00Z")]
    [InlineData("x,id,day\n\0,1,2024-01-01T00:00:00Z")]
    public void Read_AnyUsualForm_IsRecognised(string content)
    {
        folder.Write("e.csv", content);

        Assert.Single(Read("e.csv", """{"files":[{"entries":[{"id":"{id}","kind":"completed","at":"{day}","actor":"a"}]}]}"""));
        Assert.Empty(report.Skipped);
    }

    [Fact]
    public void Read_WindowsEncodingAndDecimalComma_AsTheMappingSays()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "p.csv"), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("id;name;web\nana;Zoë €;0,75\n"));

        var learner = Assert.IsType<LearnerChanged>(Assert.Single(Read("p.csv", """
            {"files":[{"encoding":"windows-1252","decimal":",","entries":[{"learner":"{id}","name":"{name}","web":"{web}"}]}]}
            """))).Learner;

        Assert.Equal(("Zoë €", 0.75), (learner.Name, learner.Web));
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("zip")]
    [InlineData("folder")]
    public void Read_PackedTables_AreReadAsTheyAre(string packing)
    {
        const string Content = "id\nana\nbo\n";
        var target = folder.Path;
        if (packing == "zip")
        {
            target = Path.Combine(folder.Path, "tables.zip");
            using var archive = ZipFile.Open(target, ZipArchiveMode.Create);
            using StreamWriter entry = new(archive.CreateEntry("export/people.csv").Open());
            entry.Write(Content);
        }
        else
        {
            var file = Path.Combine(folder.Path, "people.csv.gz");
            using GZipStream packed = new(File.Create(file), CompressionLevel.Fastest);
            packed.Write(Encoding.UTF8.GetBytes(Content));
            target = packing == "gz" ? file : folder.Path;
        }

        Assert.Equal(2, Read(target, """{"files":[{"file":"people.csv","entries":[{"learner":"{id}"}]}]}""").Length);
    }

    [Fact]
    public void Read_OptionalTableMissing_GoesOnWithoutIt()
    {
        folder.Write("a.csv", "id\nana\n");

        Assert.Single(Read("", """{"files":[{"file":"a.csv","entries":[{"learner":"{id}"}]},{"file":"b.csv","optional":true,"entries":[{"learner":"{id}"}]}]}"""));
    }

    [Fact]
    public void Read_Again_GivesTheSameEntries()
    {
        folder.Write("e.csv", "n,day\n1,2024-01-01T00:00:00Z\n2,2024-01-01T00:00:00Z\n");

        Assert.Equal(Read("e.csv", Completed("\"{day}\"")).Select(Json), Read("e.csv", Completed("\"{day}\"")).Select(Json));
    }

    private static string Completed(string at, string format = "") =>
        $$"""{ "files": [{ {{format}} "entries": [{ "id": "c{n}", "kind": "completed", "at": {{at}}, "actor": "ana" }] }] }""";

    private LogEntry[] Read(string path, string mapping)
    {
        using TableFiles files = new(Path.Combine(folder.Path, path));
        return [.. new CsvReader(files, CsvMappingReader.Read(folder.Write("map.json", mapping)), new("s"), TimeProvider.System, report).Read(TestContext.Current.CancellationToken).Select(read => read.Entry)];
    }

    // Each with an example, so that nobody has to search for what is meant.
    private IEnumerable<(string, int)> Skips()
    {
        Assert.Equal(report.Skipped.Keys.Order(), report.Examples.Keys.Order());
        return report.Skipped.Select(skip => (skip.Key, (int)skip.Value));
    }

    private static string Json(LogEntry entry) => Encoding.UTF8.GetString(EntryJson.Write(entry));
}
