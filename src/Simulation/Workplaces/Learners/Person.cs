namespace LearningGraph.Simulation;

/// <summary>Somebody who works here at some time: one of those who hold a learner's place of the model, one after the other.</summary>
internal sealed record Person
{
    /// <summary>The index among all people: whoever is there at the start first, in the order of places, then who came, in the order of coming.</summary>
    public required int Number { get; init; }

    /// <summary>The place held: a learner of the model.</summary>
    public required int Learner { get; init; }

    public required LearnerId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name of the organisational unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The number of who held the place to report to when this person came; null for whoever leads the whole.</summary>
    public required int? Manager { get; init; }

    public required Place Place { get; init; }

    /// <summary>The first day at work, from 0; whoever was there before the start has 0.</summary>
    public required int FirstDay { get; init; }

    /// <summary>The day after the last one at work; <see cref="int.MaxValue"/> for who stays.</summary>
    public required int EndDay { get; init; }

    /// <summary>The quarter of hiring, such as 2021-Q3.</summary>
    public required string Cohort { get; init; }

    /// <summary>Web and technical expertise when coming, in [0, 1].</summary>
    public double Web { get; init; }

    /// <summary>Familiarity with social networking when coming, in [0, 1].</summary>
    public double Social { get; init; }

    /// <summary>How active, from 0, 1 on average.</summary>
    public required double Activity { get; init; }

    /// <summary>Asks a week before it becomes too much, from 1.</summary>
    public required int Capacity { get; init; }
}
