using System.Text.Json;

namespace LearningGraph.Simulation.Tests;

public sealed class CalibrationTests
{
    private const int Windows = 16;
    private static readonly CalibrationTerms Quick = new() { Budget = 64, Threads = 2 };

    private static readonly (string Field, double Value)[] Truth =
    [
        ("workplace.learners", 300),
        ("workplace.turnoverPerYear", 0.2),
        ("behaviour.joining.newsPerYear", 0.4),
        ("behaviour.asking.needsPerWeek", 1),
        ("behaviour.answering.visitProbability", 0.2),
        ("behaviour.answering.propensity", 0.3),
        ("behaviour.answering.discount", 0.5),
        ("behaviour.answering.activitySpread", 1),
        ("behaviour.staying.lapseTicks", 40),
        ("behaviour.staying.leaveAfterReply", 0.3),
        ("seeding.founderHours", 30),
        ("seeding.postsPerWeek", 0.4),
    ];

    /// <summary>Of the 48 intervals of 80 %, luck leaves fewer than 30 over the truth once in a thousand times, were they independent and exact; those of a tolerance above 0 are wider.</summary>
    [Fact]
    public void Run_LogOfTheModelItself_CoversTheTruth()
    {
        var covered = 0;
        for (var seed = 1; seed <= 4; seed++)
        {
            var report = Run(Simulate(seed), new() { Budget = 300, Seed = seed, Threads = 2 });
            covered += report.Parameters.Count(figure => figure.Posterior.Holds(Truth.Single(one => one.Field == figure.Parameter.Field).Value));
        }

        Assert.InRange(covered, 30, 48);
    }

    [Fact]
    public void Run_LogOfTheModelItself_NarrowsWhatALogTells()
    {
        var report = Run(Simulate(9), new() { Budget = 600, Threads = 2 });

        Assert.True(Find(report, "seeding.founderHours").IsIdentified);
        Assert.Contains(report.Parameters, figure => !figure.IsIdentified);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Run_OtherThreads_GivesTheSameBytes(int threads)
    {
        var observed = Simulate(5);

        Assert.Equal(Bytes(Run(observed, Quick)), Bytes(Run(observed, Quick with { Threads = threads })));
    }

    [Fact]
    public void Run_OtherSeed_GivesOtherFigures()
    {
        var observed = Simulate(5);

        Assert.NotEqual(Bytes(Run(observed, Quick)), Bytes(Run(observed, Quick with { Seed = 2 })));
    }

    /// <summary>What comes in the second half must not reach what was fitted.</summary>
    [Fact]
    public void Run_OtherSecondHalf_FitsTheSame()
    {
        var observed = Simulate(5);
        var other = Simulate(6);

        var one = Run(observed, Quick);
        var two = Run(new([.. observed.Windows[..(Windows / 2)], .. other.Windows[(Windows / 2)..]], observed.People), Quick);

        Assert.Equal(one.Parameters.Select(figure => figure.Posterior), two.Parameters.Select(figure => figure.Posterior));
        Assert.Equal(one.Forecasts.SelectMany(forecast => forecast.Model), two.Forecasts.SelectMany(forecast => forecast.Model));
        Assert.Equal(one.Forecasts.Select(forecast => forecast.Naive), two.Forecasts.Select(forecast => forecast.Naive));
        Assert.NotEqual(one.Forecasts.SelectMany(forecast => forecast.Observed), two.Forecasts.SelectMany(forecast => forecast.Observed));
    }

    [Fact]
    public void Run_FittedScenario_IsValidAndHoldsTheMedians()
    {
        var report = Run(Simulate(5), Quick);

        Assert.Null(report.Scenario.FindFault(DateTimeOffset.UnixEpoch));
        Assert.Equal(Windows * CommunitySeries.WindowTicks, report.Scenario.Ticks);
        Assert.Equal(Find(report, "workplace.learners").Posterior.Middle, report.Scenario.Workplace.Learners);
        Assert.Equal(Find(report, "behaviour.answering.propensity").Posterior.Middle, report.Scenario.Behaviour.Answering.Propensity);
    }

    [Fact]
    public void Run_Cancelled_Stops() => Assert.ThrowsAny<OperationCanceledException>(
        () => Calibration.Run(Simulate(5), Quick, null, new CancellationToken(canceled: true)));

    [Fact]
    public void Run_LogTooShort_SaysHowLongItIs() => AssertFault("spans 11 windows", Simulate(5).Take(11), Quick);

    [Fact]
    public void Run_LogOfDecades_SaysWhatToDo()
    {
        WindowFigures quiet = new() { Active = 2, Newcomers = 0, Questions = 1, Answers = 1, AnsweredShare = 1, Inequality = 0.5 };

        AssertFault("spans 501 windows of four weeks, and 500 can be played; fit a beginning of it (--windows)", new([.. Enumerable.Repeat(quiet, 501)], 2), Quick);
        AssertFault("200,001 people", new([.. Enumerable.Repeat(quiet, Windows).Select((window, place) => window with { Newcomers = place == 0 ? 200_001 : 0 })], 200_001), Quick);
    }

    /// <summary>Who was there at the beginning is all there is: founders are no more than people.</summary>
    [Fact]
    public void Run_EverybodyWasThereAtOnce_IsFitted()
    {
        WindowFigures steady = new() { Active = 40, Newcomers = 0, Questions = 20, Answers = 30, AnsweredShare = 0.9, Inequality = 0.5 };

        var report = Run(new([steady with { Newcomers = 40 }, .. Enumerable.Repeat(steady, Windows - 1)], 40), Quick);

        Assert.InRange(Find(report, "seeding.founderHours").Parameter.High, 40, 40);
        Assert.Equal(Windows / 2, report.Forecasts[0].Model.Count(band => band is not null));
    }

    [Fact]
    public void Run_Progress_EndsWithTheLastSimulation()
    {
        List<CalibrationProgress> told = [];

        Calibration.Run(Simulate(5), Quick, new Listener(told), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, Quick.Budget + 16), told.Select(progress => progress.Done));
        Assert.All(told, progress => Assert.Equal(told.Count, progress.Total));
    }

    [Fact]
    public void Run_NobodyThere_SaysSo() => AssertFault("no four weeks", new([], 0), Quick);

    [Fact]
    public void Run_NobodyAnswers_SaysSo()
    {
        WindowFigures silent = new() { Active = 3, Newcomers = 1, Questions = 3, Answers = 0, AnsweredShare = 0, Inequality = null };

        AssertFault("Nobody answers", new([.. Enumerable.Repeat(silent, Windows)], Windows), Quick);
        AssertFault("Nobody asks", new([.. Enumerable.Repeat(silent with { Questions = 0, Answers = 2 }, Windows)], Windows), Quick);
    }

    [Fact]
    public void Run_NoBudget_SaysWhatIsAllowed() => AssertFault("A budget of 0 simulations is outside 32", Simulate(5), Quick with { Budget = 0 });

    [Fact]
    public void Screening_OtherThreads_GivesTheSame()
    {
        var observed = Simulate(5);

        var one = Screening.Run(observed, 3, Quick, null, TestContext.Current.CancellationToken);
        var two = Screening.Run(observed, 3, Quick with { Threads = 1 }, null, TestContext.Current.CancellationToken);

        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(two));
        Assert.True(one.Rows.Single(row => row.Parameter.Field == "seeding.postsPerWeek").Effects.Single(effect => effect.Series == "questions").Effect!.MeanSize > 0);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void Parameters_AtTheirBounds_MakeAScenario(double place)
    {
        var parameters = OpenCommunity.Parameters(new([new() { Active = 1, Newcomers = 1, Questions = 1, Answers = 0, AnsweredShare = null, Inequality = null }], 1));

        var scenario = OpenCommunity.At(2, parameters, [.. parameters.Select(_ => place)]);

        Assert.Null(scenario.FindFault(DateTimeOffset.UnixEpoch));
        Assert.Equal(2, OpenCommunity.Play(scenario, Draw.OfReplicate(1, 0), TestContext.Current.CancellationToken).Windows.Length);
    }

    private static CommunitySeries Simulate(int seed)
    {
        var scenario = Truth.Aggregate(OpenCommunity.Outline(Windows), (scenario, one) => ScenarioJson.With(scenario, one.Field, one.Value));
        return OpenCommunity.Play(scenario, Draw.OfReplicate(1_000 + seed, 0), TestContext.Current.CancellationToken);
    }

    private static CalibrationReport Run(CommunitySeries observed, CalibrationTerms terms) =>
        Calibration.Run(observed, terms, null, TestContext.Current.CancellationToken);

    private static ParameterFigure Find(CalibrationReport report, string field) => report.Parameters.Single(figure => figure.Parameter.Field == field);

    private static void AssertFault(string fragment, CommunitySeries observed, CalibrationTerms terms) =>
        Assert.Contains(fragment, Assert.Throws<ArgumentException>(() => Run(observed, terms)).Message, StringComparison.Ordinal);

    private sealed class Listener(List<CalibrationProgress> told) : IProgress<CalibrationProgress>
    {
        public void Report(CalibrationProgress value) => told.Add(value);
    }

    private static string Bytes(CalibrationReport report) => JsonSerializer.Serialize(report, DomainJson.Options);
}
