namespace LearningGraph.Simulation;

/// <summary>Carries out a strategy: who founds the seeded community, and when.</summary>
internal sealed class Seeding
{
    /// <summary>Ticks from one wave to the next.</summary>
    public const int WaveTicks = 20;

    private readonly RunState run;
    private readonly StrategyChoice strategy;
    private readonly FounderPhase founders;
    private readonly FounderChoice choice;

    public Seeding(RunState run, StrategyChoice strategy, FounderPhase founders)
    {
        (this.run, this.strategy, this.founders) = (run, strategy, founders);
        choice = new(run);
        var terms = run.Scenario.Seeding;
        Wanted = strategy.Strategy == SeedingStrategy.None ? 0 : (int)(terms.FounderHours / terms.HoursPerFounder) + strategy.ExtraFounders;
    }

    /// <summary>Founders the hours pay for, and the extra ones.</summary>
    public int Wanted { get; }

    /// <summary>Learners who were made founders so far, in that order.</summary>
    public List<int> Founders { get; } = [];

    /// <summary>Hours spent so far, from 0.</summary>
    public double HoursSpent => Founders.Count * run.Scenario.Seeding.HoursPerFounder;

    /// <summary>Begins a wave when it is due.</summary>
    public void Work()
    {
        if (run.Tick % WaveTicks != 0 || run.Tick / WaveTicks >= strategy.Waves || Wanted == 0)
        {
            return;
        }

        var wave = run.Tick / WaveTicks;
        var count = ((wave + 1) * Wanted / strategy.Waves) - (wave * Wanted / strategy.Waves);
        switch (strategy.Strategy)
        {
            case SeedingStrategy.Mandate when wave == 0:
                foreach (var learner in run.Communities[0].Outline.Audience)
                {
                    run.Join(run.Seats.Find(learner, 0), run.Behaviour.Staying.MandatedGoodwill);
                }

                break;
            case SeedingStrategy.Mandate:
                break;
            default:
                foreach (var learner in choice.Choose(strategy.Strategy, count))
                {
                    founders.Appoint(0, learner);
                    Founders.Add(learner);
                }

                break;
        }
    }
}
