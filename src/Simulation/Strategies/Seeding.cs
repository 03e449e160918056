namespace LearningGraph.Simulation;

/// <summary>Carries out a strategy: who founds the seeded community, and when. Not for use from several threads.</summary>
internal sealed class Seeding
{
    private readonly RunState run;
    private readonly StrategyChoice strategy;
    private readonly FounderPhase founders;
    private readonly IFounderChoice? choice;
    private readonly Mandate mandate;
    private readonly BuddyScheme buddies;
    private readonly double hoursPerDutyTick;
    private long dutyTicks;

    public Seeding(RunState run, StrategyChoice strategy, FounderPhase founders)
    {
        (this.run, this.strategy, this.founders) = (run, strategy, founders);
        (choice, mandate, buddies) = (FounderChoices.Of(strategy.Strategy, run), new(run), new(run));
        var terms = run.Scenario.Seeding;
        hoursPerDutyTick = terms.HoursPerFounder / Horizon.DutyTicks(terms);
        Wanted = strategy.Strategy switch
        {
            SeedingStrategy.None or SeedingStrategy.Mandate => 0,
            SeedingStrategy.Buddies => buddies.CountPairs(terms.FounderHours) + strategy.ExtraFounders,
            _ => Whole.Of(terms.FounderHours, terms.HoursPerFounder) + strategy.ExtraFounders,
        };
    }

    /// <summary>
    /// Founders the hours pay for, and the extra ones; of a buddy scheme the buddies. An audience that is smaller has as many <see cref="Founders"/>
    /// as it has people, a run that ends before the last wave fewer.
    /// </summary>
    public int Wanted { get; }

    /// <summary>Learners who were made founders so far, or buddies, in that order; empty for the other strategies.</summary>
    public List<int> Founders { get; } = [];

    /// <summary>Those of them who were there before the run: only they are people of the workplace, a successor in a place is made up.</summary>
    public List<int> NamedFounders { get; } = [];

    /// <summary>
    /// Hours spent so far, from 0: a founder's come evenly over the time on duty, and those who leave spend no more; a buddy's with each meeting;
    /// a mandate's at once.
    /// </summary>
    public double HoursSpent => (dutyTicks * hoursPerDutyTick) + mandate.HoursSpent + buddies.HoursSpent;

    /// <summary>Begins a wave when it is due, and counts what today costs.</summary>
    public void Work()
    {
        if (run.Tick % Horizon.WaveTicks == 0 && run.Tick / Horizon.WaveTicks < strategy.Waves)
        {
            Begin(run.Tick / Horizon.WaveTicks);
        }

        buddies.Work();
        if (choice is not null)
        {
            dutyTicks += run.Communities[0].Founders.Count(run.IsOnDuty);
        }
    }

    private void Begin(int wave)
    {
        var count = (int)(((wave + 1L) * Wanted / strategy.Waves) - ((long)wave * Wanted / strategy.Waves));
        if (strategy.Strategy == SeedingStrategy.Mandate)
        {
            mandate.Begin(wave, strategy.Waves, run.Scenario.Seeding.FounderHours);
        }
        else if (strategy.Strategy == SeedingStrategy.Buddies)
        {
            foreach (var buddy in buddies.Begin(count))
            {
                Note(buddy);
            }
        }
        else if (choice is not null && count > 0)
        {
            foreach (var learner in choice.Choose(count))
            {
                founders.Appoint(0, learner);
                Note(learner);
            }
        }
    }

    private void Note(int learner)
    {
        Founders.Add(learner);
        if (run.People.Began[learner] <= 0)
        {
            NamedFounders.Add(learner);
        }
    }
}
