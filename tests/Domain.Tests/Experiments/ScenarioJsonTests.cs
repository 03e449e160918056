using System.Text;
using System.Text.Json;

namespace LearningGraph.Domain.Tests;

public sealed class ScenarioJsonTests
{
    [Theory]
    [InlineData("""{"workplace": {"learners": 2000000}}""")]
    [InlineData("""{"start": "live", "workplace": {"learners": 2000000, "tiesPerLearner": 100, "topics": 64}}""")]
    public void Read_LargeButInside_IsTaken(string scenario) => Assert.Equal(2_000_000, Read(scenario).Workplace.Learners);

    [Fact]
    public void Read_EmptyObject_TakesEveryDefault()
    {
        var scenario = Read("{}");

        Assert.Equal((30, 365, ScenarioStart.Synthetic, 5_000, 0.5), (scenario.Replicates, scenario.Ticks, scenario.Start, scenario.Workplace.Learners, new AskingBehaviour().NeedsPerWeek));
        Assert.Equal(["none", "informalExperts"], scenario.Strategies.Select(choice => choice.Title));
    }

    [Fact]
    public void Read_ByteOrderMark_DoesNoHarm() => Assert.Equal("a", ScenarioJson.Read([0xEF, 0xBB, 0xBF, .. """{"name": "a"}"""u8]).Name);

    [Fact]
    public void Write_ThenRead_WritesTheSameAgain()
    {
        var written = ScenarioJson.Write(Read("""{"name": "a", "seed": 7, "strategies": [{"strategy": "random", "extraFounders": 5, "waves": 3}], "behaviour": {"asking": {"tie": 0.25}}}"""));

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(ScenarioJson.Write(ScenarioJson.Read(written))));
        Assert.Contains("0.25", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("random", """{"strategy": "random"}""")]
    [InlineData("random +5", """{"strategy": "random", "extraFounders": 5}""")]
    [InlineData("topDegree in 3 waves", """{"strategy": "topDegree", "waves": 3}""")]
    [InlineData("mine", """{"strategy": "topDegree", "waves": 3, "name": "mine"}""")]
    public void Title_OfAStrategy_SaysWhatDiffersFromTheUsual(string title, string choice) =>
        Assert.Equal(title, Read($$"""{"strategies": [{{choice}}]}""").Strategies[0].Title);

    [Theory]
    [InlineData("""{"behaviour": {"asking": {"needsPerWeek": 60}}}""", "behaviour.asking.needsPerWeek 60 is outside 0 to 50.")]
    [InlineData("""{"behaviour": {"staying": {"replyLifts": 1.5}}}""", "behaviour.staying.replyLifts 1.5 is outside 0 to 1.")]
    [InlineData("""{"workplace": {"learners": 0}}""", "workplace.learners 0 is outside 2 to 2,000,000.")]
    [InlineData("""{"seeding": {"invitesPerWeek": 6}}""", "seeding.invitesPerWeek 6 is outside 0 to 5.")]
    [InlineData("""{"seeding": {"postsPerWeek": 5.1}}""", "seeding.postsPerWeek 5.1 is outside 0 to 5.")]
    [InlineData("""{"replicates": 0}""", "replicates 0 is outside 1 to 10,000.")]
    [InlineData("""{"ticks": 0}""", "ticks 0 is outside 1 to 10,000.")]
    [InlineData("""{"seed": -1}""", "seed -1 is outside 0 to 4,294,967,295.")]
    [InlineData("""{"stopping": {"halfWidth": 0}}""", "stopping.halfWidth 0 is outside above 0 to 1,000,000,000.")]
    [InlineData("""{"strategies": []}""", "strategies is empty; name at least one.")]
    [InlineData("""{"strategies": [null]}""", "strategies[0] is null.")]
    [InlineData("""{"behaviour": null}""", "behaviour is null; leave it out to take its default.")]
    [InlineData("""{"behaviour": {"asking": null}}""", "behaviour.asking is null; leave it out to take its default.")]
    [InlineData("""{"name": null}""", "name is null; leave it out to take its default.")]
    public void Read_ValueOutsideItsRange_NamesFieldAndValue(string json, string message) => AssertRefused(message, json);

    [Theory]
    [InlineData("""{"colour": 1}""", "There is no field 'colour'; names are written in lower camel case.")]
    [InlineData("""{"behaviour": {"asking": {"Tie": 1}}}""", "behaviour.asking: There is no field 'Tie'; names are written in lower camel case.")]
    [InlineData("""{"strategies": [{"strategy": "random", "hours": 1}]}""", "strategies[0]: There is no field 'hours'; names are written in lower camel case.")]
    [InlineData("""{"strategies": [{"name": "a"}]}""", "strategies[0]: 'strategy' must be given.")]
    [InlineData("""{"replicates": "many"}""", "replicates must be a whole number.")]
    [InlineData("""{"replicates": 1.5}""", "replicates must be a whole number.")]
    [InlineData("""{"workplace": {"web": "high"}}""", "workplace.web must be a number.")]
    [InlineData("""{"workplace": []}""", "workplace must be an object.")]
    [InlineData("[]", "A scenario is one JSON object.")]
    [InlineData("null", "A scenario is needed, not null.")]
    public void Read_FieldThatIsNone_IsNamed(string json, string message) => AssertRefused(message, json);

    [Fact]
    public void Read_UnknownStrategy_ListsTheKnownOnes()
    {
        var fault = Assert.Throws<JsonException>(() => Read("""{"strategies": [{"strategy": "best"}]}"""));

        Assert.StartsWith("strategies[0].strategy: 'best' is not one of none, random, topDegree,", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldGivenTwice_IsRefused() =>
        Assert.Contains("replicates", Assert.Throws<JsonException>(() => Read("""{"replicates": 5, "replicates": 6}""")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"seeding": {"topic": "sql"}}""", "seeding.topic 'sql' names a topic of a live workplace, but start is synthetic.")]
    [InlineData("""{"start": "live", "workplace": {"foundingsPerThousand": 75}}""", "workplace.foundingsPerThousand 75 founds groups in a made-up workplace, but start is live.")]
    [InlineData("""{"seeding": {"topics": 30}}""", "seeding.topics 30 is more than workplace.topics 24.")]
    [InlineData("""{"seeding": {"founderHours": 26026}, "workplace": {"learners": 1000}}""", "seeding.founderHours 26026 pays for 1,001 founders at seeding.hoursPerFounder 26, more than workplace.learners 1000.")]
    [InlineData("""{"workplace": {"learners": 200}, "strategies": [{"strategy": "random", "extraFounders": 191}]}""", "strategies[0].extraFounders 191 makes 201 founders, more than workplace.learners 200.")]
    [InlineData("""{"seeding": {"founderHours": 25}}""", "seeding.founderHours 25 pays for no founder at seeding.hoursPerFounder 26.")]
    [InlineData("""{"seeding": {"hoursPerFounder": 50, "founderDays": 7}}""", "seeding.hoursPerFounder 50 is more than the 40 working hours in seeding.founderDays 7.")]
    [InlineData("""{"workplace": {"learners": 10}}""", "workplace.tiesPerLearner 14 needs more people than workplace.learners 10.")]
    [InlineData("""{"workplace": {"learners": 20, "teamSize": 30}}""", "workplace.teamSize 30 is more than workplace.learners 20.")]
    [InlineData("""{"strategies": [{"strategy": "none", "waves": 2}]}""", "strategies[0].waves 2 contradicts its strategy none, in which nobody begins.")]
    [InlineData("""{"strategies": [{"strategy": "mandate", "extraFounders": 2}]}""", "strategies[0].extraFounders 2 contradicts its strategy mandate, which has no founders.")]
    [InlineData("""{"strategies": [{"strategy": "none", "extraFounders": 2}]}""", "strategies[0].extraFounders 2 contradicts its strategy none, which has no founders.")]
    [InlineData("""{"strategies": [{"strategy": "random"}, {"strategy": "random"}]}""", "strategies[1] is called 'random' like strategies[0]; give one another name.")]
    [InlineData("""{"strategies": [{"strategy": "random", "name": " "}]}""", "strategies[0].name is empty; leave it out to be called after the strategy.")]
    [InlineData("""{"strategies": [{"strategy": "random"}, {"strategy": "topDegree", "name": "=1+1"}]}""", "strategies[1].name '=1+1' begins like a formula of a spreadsheet; begin it with another sign than =, +, - or @.")]
    [InlineData("""{"strategies": [{"strategy": "random", "name": "@a"}]}""", "strategies[0].name '@a' begins like a formula of a spreadsheet; begin it with another sign than =, +, - or @.")]
    [InlineData(
        """{"workplace": {"learners": 2000000, "tiesPerLearner": 100}}""", "workplace.learners 2,000,000 times workplace.tiesPerLearner 100 is 200,000,000 ties, more than 40,000,000.")]
    [InlineData(
        """{"workplace": {"learners": 2000000, "topics": 64}}""", "workplace.learners 2,000,000 times workplace.topics 64 is 128,000,000 levels of knowledge, more than 64,000,000.")]
    [InlineData(
        """{"workplace": {"learners": 1000000, "groupsPerThousand": 100, "foundingsPerThousand": 50}}""",
        "workplace.groupsPerThousand 100 and workplace.foundingsPerThousand 50 of workplace.learners 1,000,000, each group for some 2 units of workplace.teamSize 8 times workplace.teamsPerUnit 12, is 28,800,000 places in groups, more than 20,000,000.")]
    [InlineData("""{"replicates": 10000, "ticks": 10000}""", "strategies (2) times replicates 10,000 times ticks 10,000 is 200,000,000 ticks, more than 100,000,000.")]
    [InlineData("""{"stopping": {"leastReplicates": 31}}""", "stopping.leastReplicates 31 is more than replicates 30.")]
    [InlineData("""{"stopping": {}, "strategies": [{"strategy": "random"}]}""", "stopping compares strategies, but strategies names only one.")]
    [InlineData("""{"ticks": 200, "stopping": {"measure": "survival365"}}""", "stopping.measure 'survival365' needs 260 ticks, more than ticks 200: it is undefined in each run, and the rule would never hold.")]
    [InlineData(
        """{"ticks": 100, "stopping": {"measure": "adoptionAfterFounders"}, "strategies": [{"strategy": "none"}, {"strategy": "random", "waves": 3}]}""",
        "stopping.measure 'adoptionAfterFounders' needs 125 ticks, more than ticks 100: it is undefined in each run, and the rule would never hold.")]
    public void Read_FieldsThatContradict_AreNamed(string json, string message) => AssertRefused(message, json);

    [Fact]
    public void Read_StoppingByUnknownMeasure_ListsTheKnownOnes() =>
        Assert.StartsWith(
            "stopping.measure 'joy' is none of adoption, membership,",
            Assert.Throws<JsonException>(() => Read("""{"stopping": {"measure": "joy"}}""")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Read_StoppingByAMeasureThatJustFitsIn_IsFine() =>
        Assert.Equal("survival365", Read("""{"ticks": 260, "stopping": {"measure": "survival365"}}""").Stopping!.Measure);

    [Fact]
    public void Read_TopicOnALiveStart_IsFine() => Assert.Equal(new("sql"), Read("""{"start": "live", "seeding": {"topic": "sql"}}""").Seeding.Topic);

    [Fact]
    public void Read_EveryFileInScenarios_IsFine()
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "scenarios"), "*.json").Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).ToArray();

        Assert.All(["default.json", "nine-strategies.json", "live.json", "typical.json"], name => Assert.Contains(name, files.Select(Path.GetFileName)));
        Assert.All(files, file => Assert.NotEqual("unnamed", ScenarioJson.Read(File.ReadAllBytes(file)).Name));
    }

    [Fact]
    public void With_AField_ChangesOnlyIt()
    {
        var scenario = Read("{}");

        Assert.Equal(0.75, ScenarioJson.With(scenario, "behaviour.asking.needsPerWeek", 0.75).Behaviour.Asking.NeedsPerWeek);
        Assert.Equal(4, ScenarioJson.With(scenario, "strategies[1].extraFounders", 4).Strategies[1].ExtraFounders);
        Assert.Equal(50, ScenarioJson.With(scenario, "ticks", 50).Ticks);
        Assert.Equal(ScenarioJson.Write(scenario), ScenarioJson.Write(ScenarioJson.With(scenario, "ticks", scenario.Ticks)));
    }

    [Theory]
    [InlineData("behaviour.asking", 1, "'behaviour.asking' is no field with a number; name it from the top, such as behaviour.asking.needsPerWeek.")]
    [InlineData("needsPerWeek", 1, "'needsPerWeek' is no field with a number; name it from the top, such as behaviour.asking.needsPerWeek.")]
    [InlineData("strategies[2].extraFounders", 1, "'strategies[2].extraFounders' is no field with a number; name it from the top, such as behaviour.asking.needsPerWeek.")]
    [InlineData("ticks ", 1, "'ticks ' is no field with a number; name it from the top, such as behaviour.asking.needsPerWeek.")]
    [InlineData("", 1, "'' is no field with a number; name it from the top, such as behaviour.asking.needsPerWeek.")]
    [InlineData("ticks", 1.5, "ticks must be a whole number.")]
    [InlineData("behaviour.asking.needsPerWeek", 60, "behaviour.asking.needsPerWeek 60 is outside 0 to 50.")]
    public void With_AFieldOrValueThatIsNone_NamesIt(string field, double value, string message) =>
        Assert.Equal(message, Assert.Throws<JsonException>(() => ScenarioJson.With(Read("{}"), field, value)).Message);

    private static Scenario Read(string json) => ScenarioJson.Read(Encoding.UTF8.GetBytes(json));

    private static void AssertRefused(string message, string json) => Assert.Equal(message, Assert.Throws<JsonException>(() => Read(json)).Message);
}
