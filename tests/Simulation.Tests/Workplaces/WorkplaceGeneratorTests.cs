using System.Globalization;
using System.Security.Cryptography;

namespace LearningGraph.Simulation.Tests;

public class WorkplaceGeneratorTests
{
    private static readonly WorkplaceScenario Small = new() { Learners = 200, Days = 120 };

    [Fact]
    public void Generate_SameScenario_GivesTheSameBytes() =>
        Assert.Equal(Hash(Generate(Small)), Hash(Generate(Small with { })));

    [Fact]
    public void Generate_OtherSeed_GivesOtherBytes() =>
        Assert.NotEqual(Hash(Generate(Small)), Hash(Generate(Small with { Seed = 2 })));

    [Fact]
    public void Generate_OtherCulture_GivesTheSameBytes()
    {
        var expected = Hash(Generate(Small));
        var before = CultureInfo.CurrentCulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NegativeSign = "~";
        foreign.DateTimeFormat.TimeSeparator = ".";
        foreign.DateTimeFormat.DateSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = foreign;

            Assert.Equal(expected, Hash(Generate(Small)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Generate_EntriesReadTwice_AreEqual()
    {
        var workplace = Generate(Small);

        Assert.Equal(workplace.Entries.Select(EntryJson.Write), workplace.Entries.Select(EntryJson.Write));
        Assert.Equal(workplace.Count, workplace.Entries.Count());
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(2, 3_650, 40)]
    [InlineData(13, 27, 2)]
    [InlineData(50, 400, 1)]
    public void Generate_TinyWorkplace_Works(int learners, int days, int topics)
    {
        var workplace = new GeneratedWorkplace(Generate(new() { Learners = learners, Days = days, Topics = topics }));

        Assert.True(workplace.Learners.Length >= learners);
        Assert.Equal(topics, workplace.Topics.Length);
        Assert.NotEmpty(workplace.Groups);
    }

    [Fact]
    public void Generate_Learners_AreThoseWhoWorkThereAtAnyOneTime()
    {
        var people = new Staff(WorkplaceGenerator.Play(new() { Learners = 300, Days = 400 }, progress: null, TestContext.Current.CancellationToken)).Hire();

        Assert.True(people.Length > 300);
        Assert.All([0, 100, 200, 399], workday => Assert.Equal(300, people.Count(person => person.FirstDay <= workday && workday < person.EndDay)));
    }

    [Fact]
    public void Generate_OnAWeekend_TellsNothing()
    {
        Recorder recorder = new();
        var workplace = WorkplaceGenerator.Generate(
            new() { Days = 2, Start = new(2024, 1, 6, 0, 0, 0, TimeSpan.Zero) }, recorder, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(workplace.Entries, entry => entry is InteractionRecorded);
        Assert.Equal([1], recorder.Shares);
    }

    [Theory]
    [InlineData(2, 1, 7)]
    [InlineData(50, 3, 700)]
    [InlineData(2_000, 40, 730)]
    [InlineData(WorkplaceScenario.MaxLearners, WorkplaceScenario.MaxTopics, WorkplaceScenario.MaxDays)]
    public void Of_AnySize_IsAScenarioThatExperimentsWouldTake(int learners, int topics, int days) =>
        Assert.Null(WorkplaceModel.Of(new() { Learners = learners, Topics = topics }, WorkTime.FromDays(days)).FindFault(DateTimeOffset.UnixEpoch));

    [Fact]
    public void Generate_OtherStart_BeginsThere()
    {
        DateTimeOffset start = new(2020, 5, 7, 0, 0, 0, TimeSpan.Zero);
        var workplace = Generate(Small with { Start = start });

        Assert.All(workplace.Entries, entry => Assert.InRange(entry.At, start, start.AddDays(Small.Days)));
        Assert.DoesNotContain(workplace.Entries.OfType<InteractionRecorded>(), IsWeekendQuestion);

        // The westernmost site closes at 22:30 UTC, the easternmost opens at 3:00 UTC: no working hour crosses midnight.
        static bool IsWeekendQuestion(InteractionRecorded entry) =>
            entry.Interaction.Kind == InteractionKind.Asked && entry.At.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }

    [Fact]
    public void Generate_MoreLearnersAndDays_GrowsInProportion()
    {
        var one = CountInteractions(new() { Learners = 500, Days = 365 });

        Assert.Equal(4, CountInteractions(new() { Learners = 2_000, Days = 365 }) / one, 0.8);
        Assert.Equal(2, CountInteractions(new() { Learners = 500, Days = 730 }) / one, 0.4);
    }

    [Fact]
    public void Generate_WithProgress_ReportsRisingSharesUpToOne()
    {
        Recorder recorder = new();

        WorkplaceGenerator.Generate(Small, recorder, TestContext.Current.CancellationToken);

        Assert.Equal(recorder.Shares.Order(), recorder.Shares);
        Assert.Equal(1, recorder.Shares[^1]);
        Assert.InRange(recorder.Shares.Count, 50, 101);
    }

    [Fact]
    public void Generate_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        Recorder recorder = new(source.Cancel);

        Assert.Throws<OperationCanceledException>(() => WorkplaceGenerator.Generate(Small, recorder, source.Token));
        Assert.Single(recorder.Shares);
    }

    private static Workplace Generate(WorkplaceScenario scenario) =>
        WorkplaceGenerator.Generate(scenario, progress: null, TestContext.Current.CancellationToken);

    private static double CountInteractions(WorkplaceScenario scenario) =>
        Generate(scenario).Entries.OfType<InteractionRecorded>().Count();

    private static string Hash(Workplace workplace)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in workplace.Entries)
        {
            hash.AppendData(EntryJson.Write(entry));
        }

        using StringWriter truth = new();
        workplace.WriteTruth(truth);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(truth.ToString()));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private sealed class Recorder(Action? then = null) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            then?.Invoke();
        }
    }
}
