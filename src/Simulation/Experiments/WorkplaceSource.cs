namespace LearningGraph.Simulation;

/// <summary>Where the workplace of a replicate comes from. Safe for use from many threads.</summary>
public abstract class WorkplaceSource
{
    private protected WorkplaceSource()
    {
    }

    /// <summary>One made up anew for every replicate, by the scenario's outline.</summary>
    public static WorkplaceSource Synthetic { get; } = new SyntheticSource();

    /// <summary>Whether it is the same people in every replicate, so that it means something to say who was a founder.</summary>
    public abstract bool IsFrozen { get; }

    /// <summary>The workplace of one replicate.</summary>
    internal abstract Organisation Open(Scenario scenario, Draw draw);

    /// <summary>The community to be seeded in it.</summary>
    internal virtual CommunityOutline Outline(Scenario scenario, Organisation organisation) => SeededOutline.Of(organisation, scenario.Seeding.Topics);

    private sealed class SyntheticSource : WorkplaceSource
    {
        public override bool IsFrozen => false;

        internal override Organisation Open(Scenario scenario, Draw draw) => OrganisationGenerator.Generate(scenario.Workplace, draw);
    }
}
