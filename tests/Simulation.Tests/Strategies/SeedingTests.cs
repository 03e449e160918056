namespace LearningGraph.Simulation.Tests;

public class SeedingTests
{
    private const int DutyTicks = 64;

    private static readonly TinyWorkplace Many = new(40) { Ties = [.. Enumerable.Range(0, 39).Select(i => (i, i + 1))], Tenure = i => 1_000 - i };

    public static TheoryData<SeedingStrategy> All => [.. Enum.GetValues<SeedingStrategy>()];

    public static TheoryData<SeedingStrategy> WithFounders => FounderChoicesTests.WithFounders;

    [Theory, MemberData(nameof(WithFounders))]
    public void Work_AnyChoice_AppointsWhatTheHoursPayForAndSpendsThem(SeedingStrategy strategy)
    {
        var (state, seeding) = Play(Many, new() { Strategy = strategy }, hours: 50);

        Assert.Equal(5, seeding.Wanted);
        Assert.Equal(5, seeding.Founders.Distinct().Count());
        Assert.All(seeding.Founders, learner => Assert.Equal(Standing.Member, StandingOf(state, learner)));
        Assert.Equal(50, seeding.HoursSpent, precision: 9);
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Work_ExtraFounders_ComeOnTop(SeedingStrategy strategy)
    {
        var (_, seeding) = Play(Many, new() { Strategy = strategy, ExtraFounders = 3 }, hours: 50);

        Assert.Equal(8, seeding.Founders.Count);
        Assert.Equal(80, seeding.HoursSpent, precision: 9);
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Work_Waves_AddUp(SeedingStrategy strategy)
    {
        var choice = new StrategyChoice { Strategy = strategy, Waves = 3 };

        int FoundersAfter(int ticks) => Play(Many, choice, hours: 70, ticks).Seeding.Founders.Count;

        // Seven in three waves a month apart: 2, 2 and 3, nobody twice.
        Assert.Equal([2, 2, 4, 7, 7], [FoundersAfter(1), FoundersAfter(20), FoundersAfter(21), FoundersAfter(41), FoundersAfter(200)]);
        Assert.Equal(7, Play(Many, choice, hours: 70).Seeding.Founders.Distinct().Count());
        Assert.Equal(70, Play(Many, choice, hours: 70).Seeding.HoursSpent, precision: 9);
    }

    [Theory, MemberData(nameof(WithFounders))]
    public void Work_BudgetOverPopulation_AppointsEverybodyAndSpendsWhatTheyHave(SeedingStrategy strategy)
    {
        var (_, seeding) = Play(Many with { Audience = [3, 4, 8] }, new() { Strategy = strategy }, hours: 1_000_000);

        Assert.Equal(100_000, seeding.Wanted);
        Assert.Equal([3, 4, 8], seeding.Founders.Order());
        Assert.Equal(30, seeding.HoursSpent, precision: 9);
    }

    [Theory, MemberData(nameof(All))]
    public void Work_NoHours_DoesNothing(SeedingStrategy strategy)
    {
        var (state, seeding) = Play(Many, new() { Strategy = strategy, Waves = 2 }, hours: 0);

        Assert.Empty(seeding.Founders);
        Assert.Equal((0, 0.0), (state.Communities[0].Members, seeding.HoursSpent));
    }

    [Theory, MemberData(nameof(All))]
    public void Work_EmptyAudience_DoesNothing(SeedingStrategy strategy)
    {
        var (state, seeding) = Play(Many with { Audience = [] }, new() { Strategy = strategy, ExtraFounders = 2 }, hours: 50);

        Assert.Empty(seeding.Founders);
        Assert.Equal((0, 0.0), (state.Communities[0].Members, seeding.HoursSpent));
    }

    [Fact]
    public void Work_FounderLeavesTheOrganisation_SpendsNoMore()
    {
        var (state, seeding, tick) = Begin(Many, new() { Strategy = SeedingStrategy.TopDegree }, hours: 10);
        for (; state.Tick < DutyTicks / 2; state.Tick++)
        {
            tick();
        }

        state.Leave(state.Seats.Find(seeding.Founders.Single(), 0), Standing.Outside);
        tick();

        Assert.Equal(5, seeding.HoursSpent, precision: 9);
    }

    [Fact]
    public void Work_RunEndsEarly_SpendsTheTimeOnDuty() =>
        Assert.Equal(50 / 4.0, Play(Many, new() { Strategy = SeedingStrategy.Random }, hours: 50, ticks: DutyTicks / 4).Seeding.HoursSpent, precision: 9);

    [Fact]
    public void Work_Mandate_MakesEverybodyAMemberAndSpreadsTheHours()
    {
        var (state, seeding) = Play(Many, new() { Strategy = SeedingStrategy.Mandate }, hours: 20);

        Assert.Equal(40, state.Communities[0].Members);
        Assert.Equal(20, seeding.HoursSpent, precision: 9);
        var staying = state.Behaviour.Staying;
        var expected = staying.MandatedGoodwill + ((staying.FirstGoodwill - staying.MandatedGoodwill) * (1 - Math.Exp(-0.5)));
        Assert.All(state.Seats.Goodwill, goodwill => Assert.Equal(expected, goodwill, precision: 6));
    }

    [Fact]
    public void Work_MandateInWaves_TakesThemInTurn()
    {
        var choice = new StrategyChoice { Strategy = SeedingStrategy.Mandate, Waves = 4 };

        var (state, seeding) = Play(Many, choice, hours: 20, ticks: 21);

        Assert.Equal(20, state.Communities[0].Members);
        Assert.Equal((Standing.Member, Standing.Outside), (StandingOf(state, 19), StandingOf(state, 20)));
        Assert.Equal(10, seeding.HoursSpent, precision: 9);
    }

    [Fact]
    public void Work_MandateWithMoreHoursThanPeople_GivesNobodyMoreThanAFounder() =>
        Assert.Equal(400, Play(Many, new() { Strategy = SeedingStrategy.Mandate }, hours: 100_000).Seeding.HoursSpent, precision: 9);

    [Fact]
    public void Work_Mandate_LeavesAloneWhoTurnedAway()
    {
        var (state, _, tick) = Begin(Many, new() { Strategy = SeedingStrategy.Mandate }, hours: 20);
        state.Leave(state.Seats.Find(7, 0), Standing.Abandoned);

        tick();

        Assert.Equal(Standing.Abandoned, StandingOf(state, 7));
    }

    [Fact]
    public void Work_None_SpendsNothing() => Assert.Equal(0, Play(Many, new() { Strategy = SeedingStrategy.None }, hours: 50).Seeding.HoursSpent);

    private static Standing StandingOf(RunState state, int learner) => state.Seats.Standings[state.Seats.Find(learner, 0)];

    private static (RunState State, Seeding Seeding) Play(TinyWorkplace workplace, StrategyChoice choice, double hours, int ticks = 200)
    {
        var (state, seeding, tick) = Begin(workplace, choice, hours);
        for (; state.Tick < ticks; state.Tick++)
        {
            tick();
        }

        return (state, seeding);
    }

    private static (RunState State, Seeding Seeding, Action Tick) Begin(TinyWorkplace workplace, StrategyChoice choice, double hours)
    {
        var state = workplace.Begin(TinyWorkplace.Quiet with { Seeding = TinyWorkplace.Quiet.Seeding with { FounderHours = hours } });
        Seeding seeding = new(state, choice, new(state, new(state)));
        return (state, seeding, seeding.Work);
    }
}
