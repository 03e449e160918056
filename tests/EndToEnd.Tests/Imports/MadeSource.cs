using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace LearningGraph.EndToEnd.Tests;

/// <summary>
/// The same small site in every format that can be imported: 40 people ask 700 questions, each gets two answers, every second question accepts one.
/// In each there is also something that is left out.
/// </summary>
/// <param name="Arguments">Behind <c>import</c>.</param>
/// <param name="Uncounted">What is read beside the rows, of which it says more.</param>
internal sealed record MadeSource(string[] Arguments, string[] Uncounted)
{
    /// <summary>The source's name in every format.</summary>
    public const string Name = "site";

    private const int People = 40;
    private const int Questions = 700;
    private const int Skills = 2_500;
    private static readonly string[] Topics = ["sql", "git", "rust", "cad"];
    private static readonly string[] Members = ["U1", "U2", "U99"];
    private static readonly string[] Words = Fingerprint.Words.Split(' ');

    /// <summary>Writes the site.</summary>
    /// <param name="format">The verb that imports it.</param>
    /// <param name="folder">An empty one.</param>
    public static MadeSource Write(string format, string folder) => format switch
    {
        "stackexchange" => WriteStackExchange(folder),
        "qa" => WriteQa(folder),
        "ndjson" => WriteNdjson(folder),
        "csv" => WriteCsv(folder),
        "slack" => WriteSlack(folder),
        _ => WriteEsco(folder),
    };

    private static MadeSource WriteStackExchange(string folder)
    {
        Write(folder, "Posts.xml", Table("posts", Range(Questions).SelectMany(q => (string[])
        [
            $"""Id="{q * 10}" PostTypeId="1" {(IsAccepted(q) ? $"AcceptedAnswerId=\"{(q * 10) + 2}\" " : "")}CreationDate="{Time(q):s}" OwnerUserId="{Asker(q)}" Title="{Text(q)}" Body="" Tags="&lt;{Topic(q)}&gt;" """,
            .. Range(2).Select(a => $"""Id="{(q * 10) + a}" PostTypeId="2" ParentId="{q * 10}" CreationDate="{Time(q, a):s}" Body="{Text(q + a)}" OwnerUserId="{Answerer(q, a)}" """),
        ])));
        Write(folder, "Users.xml", Table("users", Range(People + 1).Select(person => $"""Id="{person}" DisplayName="Person {person}" """)));
        Write(folder, "Votes.xml", Table("votes", Range(Questions).Select(q =>
            $"""Id="{q}" PostId="{(q * 10) + 2}" VoteTypeId="{(IsAccepted(q) ? 1 : 2)}" CreationDate="{Time(q, 3):s}" """)));

        // Each stands in a vote, which is read too.
        return new(["stackexchange", folder, "--source", Name], ["acceptances"]);
    }

    private static MadeSource WriteQa(string folder)
    {
        Write(folder, "qa.jsonl", Lines(Range(Questions).Select(q => new
        {
            id = $"{q}",
            at = Time(q),
            asker = $"{Asker(q)}",
            tags = new[] { Topic(q) },
            title = Text(q),
            answers = Range(2).Select(a => new { id = $"{q}-{a}", at = Time(q, a), answerer = q == 1 && a == 1 ? null : $"{Answerer(q, a)}", accepted = a == 2 && IsAccepted(q) }),
        })));
        return new(["qa", Path.Combine(folder, "qa.jsonl"), "--source", Name], []);
    }

    private static MadeSource WriteNdjson(string folder)
    {
        object[] profiles =
        [
            .. Range(People).Select(person => new { learner = $"p{person}", name = $"Person {person}", unit = $"unit {person % 2}" }),
            new { group = "guild", name = "The guild", owners = new[] { "p1" } },
            .. Topics.Select(topic => new { topic, name = topic.ToUpperInvariant() }),
        ];
        var work = Range(Questions).SelectMany(Interactions);

        // The same id with other words is refused by the node, and a line that is no JSON does not get there.
        var refused = new { id = "q1", kind = "asked", at = Time(1), actor = "p2" };
        Write(folder, "site.ndjson", $"{Lines(profiles)}{Lines(work)}{Lines([refused])}{{\n");
        return new(["ndjson", Path.Combine(folder, "site.ndjson"), "--source", Name], []);
    }

    private static MadeSource WriteCsv(string folder)
    {
        Write(folder, "people.csv", "id,name,unit\n" + string.Concat(Range(People).Select(person => $"p{person},Person {person},unit {person % 2}\n")));
        Write(folder, "groups.csv", "id,owner\nguild,p1\n");
        Write(folder, "work.csv", "id,kind,at,actor,with,topic,group,subject,title\n" + string.Concat(Range(Questions).SelectMany(Interactions).Select(one =>
            $"{one.Id},{one.Kind},{one.At:s}Z,{one.Actor},{string.Join(' ', one.With)},{one.Topics[0]},{one.Group},{one.Subject},{one.Title}\n")) + "late,asked,never,p1,,sql,,,\n");
        Write(folder, "map.json", """
            {"files": [
              {"file": "people.csv", "entries": [{"learner": "{id}", "name": "{name}", "unit": "{unit}"}]},
              {"file": "groups.csv", "entries": [{"group": "{id}", "owners": "{owner}"}]},
              {"file": "work.csv", "entries": [{"id": "{id}", "kind": "{kind}", "at": "{at}", "actor": "{actor}", "with": {"value": "{with}", "split": " "},
                "topics": "{topic}", "group": "{group}", "subject": "{subject}", "title": "{title}"}]}
            ]}
            """);
        return new(["csv", folder, "--map", Path.Combine(folder, "map.json"), "--source", Name], []);
    }

    private static MadeSource WriteSlack(string folder)
    {
        var path = Path.Combine(folder, "export.zip");
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Add("users.json", [.. Range(People).Select(person => new { id = $"U{person}", name = $"person{person}" }), new { id = "U99", name = "robot", is_bot = true }]);
        Add("channels.json", [.. Topics.Select(topic => new { id = $"C-{topic}", name = topic, created = Seconds(Time(0)), members = Members })]);
        foreach (var channel in Range(Questions).GroupBy(Topic))
        {
            Add($"{channel.Key}/2026-03-01.json", [.. channel.SelectMany(q => (object[])
            [
                new { user = $"U{Asker(q)}", ts = Stamp(q, 0), thread_ts = Stamp(q, 0), text = $"{Text(q)}?" },
                .. Range(2).Select(a => new
                {
                    user = $"U{Answerer(q, a)}",
                    ts = Stamp(q, a),
                    thread_ts = Stamp(q, 0),
                    text = Text(q + a),
                    reactions = a == 2 && IsAccepted(q) ? new[] { new { name = "white_check_mark", users = new[] { $"U{Asker(q)}" } } } : [],
                }),
            ])]);
        }

        return new(["slack", path, "--source", Name], []);

        void Add(string name, object[] content)
        {
            using var entry = archive.CreateEntry(name).Open();
            JsonSerializer.Serialize(entry, content);
        }

        static string Stamp(int question, int answer) => $"{Seconds(Time(question, answer))}.{question:000000}";

        static long Seconds(DateTime time) => new DateTimeOffset(time).ToUnixTimeSeconds();
    }

    private static MadeSource WriteEsco(string folder)
    {
        Write(folder, "skills_en.csv", "conceptUri,preferredLabel,altLabels\n" + string.Concat(Range(Skills).Select(skill => $"s{skill},Skill {skill},also {skill}\n")) + "s1,Once more,\n");
        Write(folder, "skillGroups_en.csv", "conceptUri,preferredLabel,code\n" + string.Concat(Range(9).Select(group => $"g{group},Field,S{group}\n")));
        Write(folder, "broaderRelationsSkillPillar_en.csv", "conceptUri,broaderUri\n" + string.Concat(Range(Skills).Select(skill => $"s{skill},{(skill > 50 ? $"s{skill / 50}" : $"g{(skill % 9) + 1}")}\n")));
        Write(folder, "skillSkillRelations_en.csv", "originalSkillUri,relatedSkillUri\n" + string.Concat(Range(Skills - 1).Select(skill => $"s{skill},s{skill + 1}\n")));

        // Relations are fields of topics.
        return new(["esco", folder, "--source", Name], ["broader relations", "relations between skills"]);
    }

    private static IEnumerable<Line> Interactions(int question)
    {
        string? group = question % 3 == 0 ? "guild" : null;
        yield return new($"q{question}", "asked", Time(question), $"p{Asker(question)}", [], [Topic(question)], group, $"q{question}", Text(question));
        foreach (var answer in Range(2))
        {
            yield return new($"q{question}-{answer}", "answered", Time(question, answer), $"p{Answerer(question, answer)}", [$"p{Asker(question)}"], [Topic(question)], group, $"q{question}", null);
        }

        if (IsAccepted(question))
        {
            yield return new($"q{question}-ok", "accepted", Time(question, 3), $"p{Asker(question)}", [$"p{Answerer(question, 2)}"], [Topic(question)], group, $"q{question}", null);
        }
    }

    private static IEnumerable<int> Range(int count) => Enumerable.Range(1, count);

    private static int Asker(int question) => (question % People) + 1;

    private static int Answerer(int question, int answer) => ((question + (answer * 7) + (question / 100)) % People) + 1;

    private static bool IsAccepted(int question) => question % 2 == 0;

    private static string Topic(int question) => Topics[question % Topics.Length];

    private static string Text(int number) => $"{Words[number % 8]} {Words[number / 8 % 8]} {Words[number / 64 % 8]}";

    private static DateTime Time(int question, int minutes = 0) => new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes((question * 2) + (minutes * 0.5));

    private static string Table(string name, IEnumerable<string> rows) => $"<{name}>\n{string.Concat(rows.Select(row => $"<row {row}/>\n"))}</{name}>";

    private static string Lines(IEnumerable<object> objects) => string.Concat(objects.Select(one => JsonSerializer.Serialize(one, one.GetType(), DomainJson.Options) + "\n"));

    private static void Write(string folder, string name, FormattableString text) => Write(folder, name, text.ToString(CultureInfo.InvariantCulture));

    private static void Write(string folder, string name, string text) => File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));

    private sealed record Line(string Id, string Kind, DateTime At, string Actor, string[] With, string[] Topics, string? Group, string? Subject, string? Title);
}
