using System.Text.Json;

namespace LearningGraph.WireFormat.Tests;

public sealed class JsonFormatTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Interaction_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """
            {"id":"i-1","kind":"answered","at":"2026-03-01T09:30:00Z","actor":"ana","with":["bo"],"topics":["sql"],"group":"dba","subject":"q-17","weight":0.5,"title":"Joins","text":"Use an index.","visibility":"members","source":"slack"}
            """,
            new Interaction
            {
                Id = new("i-1"),
                Kind = InteractionKind.Answered,
                At = At,
                Actor = new("ana"),
                With = [new("bo")],
                Topics = [new("sql")],
                Group = new("dba"),
                Subject = new("q-17"),
                Weight = 0.5,
                Title = "Joins",
                Text = "Use an index.",
                Visibility = Visibility.Members,
                Source = new("slack"),
            });

    [Fact]
    public void ReplicateRow_AsALine_HoldsItsValuesInTheOrderOfTheCatalogue()
    {
        ReplicateRow row = new()
        {
            Strategy = 1,
            Replicate = 2,
            Values = [0.25, .. Enumerable.Repeat<double?>(null, MeasureCatalogue.All.Length - 1)],
            Active = [3],
            Members = [4],
            Questions = [5],
            Answers = [6],
            Founders = [7, 8],
            LivedDays = 9,
            FellSilent = true,
        };

        Assert.Equal(
            $$"""{"strategy":1,"replicate":2,"values":[0.25{{string.Concat(Enumerable.Repeat(",null", MeasureCatalogue.All.Length - 1))}}],"active":[3],"members":[4],"questions":[5],"answers":[6],"founders":[7,8],"livedDays":9,"fellSilent":true}""",
            System.Text.Encoding.UTF8.GetString(row.ToJsonLine()));
    }

    /// <summary>Rows hold values without names, so the order is part of what two versions agree on. Add at the end; never move.</summary>
    [Fact]
    public void Measures_Order_IsThePinnedOne() =>
        Assert.Equal(
            "adoption membership daysTo10 daysTo50 adoptionAfterFounders adoptionNeither adoptionWeb adoptionSocial adoptionBoth questions answerRate medianHours p90Hours answerGini "
            + "knowledge knowledgeGini knowledgeNeither knowledgeWeb knowledgeSocial knowledgeBoth survival90 survival180 survival365 mentorLoadP95 overCapacity autonomy peerResolved stage "
            + "founders founderHours hoursPerRetained",
            string.Join(' ', MeasureCatalogue.All.Select(measure => measure.Name)));

    [Fact]
    public void Interaction_OnlyTheRequiredFields_TakesTheDefaults()
    {
        var read = JsonSerializer.Deserialize<Interaction>(
            """{"id":"i-1","kind":"posted","at":"2026-03-01T10:30:00+01:00","actor":"ana"}""", DomainJson.Options)!;

        Assert.Equal((At, 1.0, Visibility.Open, true, true), (read.At, read.Weight, read.Visibility, read.With.IsEmpty, read.Topics.IsEmpty));
    }

    [Fact]
    public void Learner_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """
            {"learner":"ana","name":"Ana Silva","unit":"Data","manager":"bo","cohort":"2025","timeZone":"Europe/Lisbon","languages":["pt"],"topics":["sql"],"goals":["go"],"capacityPerWeek":3,"awayUntil":"2026-03-01T09:30:00Z","recommendable":false,"analysable":false,"web":0.75,"social":0.25,"mentoring":true}
            """,
            new Learner
            {
                Id = new("ana"),
                Name = "Ana Silva",
                Unit = "Data",
                Manager = new("bo"),
                Cohort = "2025",
                TimeZone = "Europe/Lisbon",
                Languages = ["pt"],
                Topics = [new("sql")],
                Goals = [new("go")],
                CapacityPerWeek = 3,
                AwayUntil = At,
                Recommendable = false,
                Analysable = false,
                Web = 0.75,
                Social = 0.25,
                Mentoring = true,
            });

    [Fact]
    public void Learner_NothingKnown_NamesTheUnknownAxes() =>
        AssertJson(
            """{"learner":"ana","languages":[],"topics":[],"goals":[],"recommendable":true,"analysable":true,"web":null,"social":null}""",
            new Learner { Id = new("ana") });

    [Fact]
    public void Group_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """{"group":"dba","name":"DBA guild","description":"All about data.","topics":["sql"],"owners":["ana"]}""",
            new Group { Id = new("dba"), Name = "DBA guild", Description = "All about data.", Topics = [new("sql")], Owners = [new("ana")] });

    [Fact]
    public void Topic_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """{"topic":"sql","name":"SQL","synonyms":["databases"],"parent":"data","related":["etl"],"mergedInto":"sql-server"}""",
            new Topic { Id = new("sql"), Name = "SQL", Synonyms = ["databases"], Parent = new("data"), Related = [new("etl")], MergedInto = new("sql-server") });

    [Fact]
    public void Ask_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """{"asker":"ana","text":"How?","topics":["sql"],"count":3,"exclude":["bo"],"at":"2026-03-01T09:30:00Z"}""",
            new Ask { Asker = new("ana"), Text = "How?", Topics = [new("sql")], Count = 3, Exclude = [new("bo")], At = At });

    [Fact]
    public void SuggestionSet_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """
            {"set":"s-1","position":7,"asOf":"2026-03-01T09:30:00Z","model":"prior-blend","suggestions":[{"learner":"ana","name":"Ana","score":1.5,"replyTimeHours":2,"reasons":[{"text":"answered 1 question","evidence":["i-1"]}]}]}
            """,
            new SuggestionSet
            {
                Set = new("s-1"),
                Position = 7,
                AsOf = At,
                Model = "prior-blend",
                Suggestions =
                [
                    new()
                    {
                        Learner = new("ana"),
                        Name = "Ana",
                        Score = 1.5,
                        ReplyTimeHours = 2,
                        Reasons = [new("answered 1 question", [new("i-1")])],
                    },
                ],
            });

    [Fact]
    public void KnowledgeFlow_EveryField_IsWhatGraphologyReads() =>
        AssertJson(
            """
            {"attributes":{"level":"unit","position":7,"asOf":"2026-03-01T09:30:00Z"},"nodes":[{"key":"Data","attributes":{"name":"Data","people":8}}],"edges":[{"source":"Data","target":"Data","attributes":{"weight":1.5,"topics":["sql"],"last":"2026-03-01T00:00:00Z"}}]}
            """,
            new KnowledgeFlow
            {
                Attributes = new(FlowLevel.Unit, 7, At),
                Nodes = [new("Data", new("Data", 8))],
                Edges = [new("Data", "Data", new(1.5, [new("sql")], new Month(2026, 3).Start, []))],
            });

    [Fact]
    public void Tie_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """{"learner":"ana","name":"Ana","direction":"taught","weight":1.5,"topics":["sql"],"last":"2026-03-01T09:30:00Z"}""",
            new Tie { Learner = new("ana"), Name = "Ana", Direction = TieDirection.Taught, Weight = 1.5, Topics = [new("sql")], Last = At });

    [Theory]
    [InlineData(AnswerKind.Accepted, "accepted")]
    [InlineData(AnswerKind.Declined, "declined")]
    [InlineData(AnswerKind.Helped, "helped")]
    [InlineData(AnswerKind.NotHelpful, "notHelpful")]
    public void SuggestionAnswer_EveryKind_IsWrittenAsInTheContract(AnswerKind kind, string name) =>
        AssertJson($$"""{"learner":"ana","answer":"{{name}}","by":"bo"}""", new SuggestionAnswer(new("ana"), kind, new("bo")));

    [Fact]
    public void CommunitySuggestionSet_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """
            {"set":"4f1d","position":7,"asOf":"2026-03-01T09:30:00Z","model":"community-blend","suggestions":[{"group":"dba","name":"DBA guild","score":1.5,"reasons":[{"text":"3 people you learnt from are members","evidence":["i-1"]}]}]}
            """,
            new CommunitySuggestionSet
            {
                Set = new("4f1d"),
                Position = 7,
                AsOf = At,
                Model = "community-blend",
                Suggestions =
                [
                    new() { Group = new("dba"), Name = "DBA guild", Score = 1.5, Reasons = [new("3 people you learnt from are members", [new("i-1")])] },
                ],
            });

    [Fact]
    public void AssignmentRequest_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """
            {"learners":["ana"],"unit":"Data","cohort":"2026","mentors":["bo"],"topic":"sql","capacityPerMentor":2,"objective":"bestTotal","avoid":[{"learner":"ana","mentor":"cy"}]}
            """,
            new AssignmentRequest
            {
                Learners = [new("ana")],
                Unit = "Data",
                Cohort = "2026",
                Mentors = [new("bo")],
                Topic = new("sql"),
                CapacityPerMentor = 2,
                Objective = AssignmentObjective.BestTotal,
                Avoid = [new(new("ana"), new("cy"))],
            });

    [Fact]
    public void AssignmentRequest_OnlyTheRequiredFields_TakesTheDefaults()
    {
        var read = JsonSerializer.Deserialize<AssignmentRequest>("""{"learners":["ana"]}""", DomainJson.Options)!;

        Assert.Equal((1, AssignmentObjective.MostPeople, true, true), (read.CapacityPerMentor, read.Objective, read.Mentors is null, read.Avoid.IsEmpty));
    }

    [Fact]
    public void Assignment_EveryField_IsWrittenAsInTheContract() =>
        AssertJson(
            """
            {"position":7,"asOf":"2026-03-01T09:30:00Z","model":"reciprocal:prior-blend","total":0.75,"pairs":[{"learner":"ana","mentor":"bo","name":"Bo","score":0.75,"reasons":[{"text":"would like to be a mentor","evidence":[]}],"set":"s-1"}],"unmatched":[{"learner":"cy","reason":"allTaken","detail":"Everybody has somebody."}]}
            """,
            new Assignment
            {
                Position = 7,
                AsOf = At,
                Model = "reciprocal:prior-blend",
                Total = 0.75,
                Pairs =
                [
                    new()
                    {
                        Learner = new("ana"),
                        Mentor = new("bo"),
                        Name = "Bo",
                        Score = 0.75,
                        Reasons = [new("would like to be a mentor", [])],
                        Set = new("s-1"),
                    },
                ],
                Unmatched = [new(new("cy"), UnmatchedReason.AllTaken, "Everybody has somebody.")],
            });

    [Fact]
    public void UnmatchedReason_Names_AreTheContracts() =>
        Assert.Equal(
            "unknown optedOut noCandidate forbidden unavailable allTaken",
            string.Join(' ', Enum.GetValues<UnmatchedReason>().Select(reason => JsonSerializer.Serialize(reason, DomainJson.Options).Trim('"'))));

    [Fact]
    public void InteractionKind_Names_AreTheClosedVocabulary() =>
        Assert.Equal(
            "asked answered accepted thanked commented mentored posted joined left completed invited retracted",
            string.Join(' ', Enum.GetValues<InteractionKind>().Select(kind => JsonSerializer.Serialize(kind, DomainJson.Options).Trim('"'))));

    private static void AssertJson<T>(string expected, T value)
    {
        var written = JsonSerializer.Serialize(value, DomainJson.Options);

        Assert.Equal(expected, written);
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(written, DomainJson.Options), DomainJson.Options));
    }
}
