namespace LearningGraph.Simulation;

/// <summary>One learner as the generator knows them, hidden habits included.</summary>
internal sealed record Person
{
    private const double ReadersEagerness = 0.043;

    /// <summary>The index among all people; teams and units are runs of it.</summary>
    public required int Number { get; init; }

    public required LearnerId Id { get; init; }

    public required string Name { get; init; }

    public required UnitOutline Unit { get; init; }

    public required int UnitNumber { get; init; }

    /// <summary>Everybody of the unit.</summary>
    public required Circle UnitCircle { get; init; }

    /// <summary>Everybody who reports to the same lead, and the lead.</summary>
    public required Circle Team { get; init; }

    /// <summary>The number of the manager; null at the top.</summary>
    public required int? Manager { get; init; }

    public required Place Place { get; init; }

    /// <summary>The first day at work, from 0; whoever was there before the start has 0.</summary>
    public required int FirstDay { get; init; }

    /// <summary>The day after the last one at work; <see cref="int.MaxValue"/> for who stays.</summary>
    public required int EndDay { get; init; }

    /// <summary>The quarter of hiring, such as 2021-Q3.</summary>
    public required string Cohort { get; init; }

    /// <summary>How far in the career, in [0, 1).</summary>
    public required double Seniority { get; init; }

    /// <summary>Web and technical expertise, in [0, 1].</summary>
    public required double Web { get; init; }

    /// <summary>Familiarity with social networking, in [0, 1].</summary>
    public required double Social { get; init; }

    /// <summary>The day from which the person asks and answers in writing; <see cref="int.MaxValue"/> for who usually only reads.</summary>
    public required int WritesFrom { get; init; }

    /// <summary>How often the person asks, 1 on average.</summary>
    public required double AskRate { get; init; }

    /// <summary>How eagerly the person answers, from 1; a Pareto law, so that a few do most.</summary>
    public required double AnswerRate { get; init; }

    /// <summary>The logarithm of how much slower than others the person replies.</summary>
    public required double Slowness { get; init; }

    /// <summary>Asks a week before it becomes too much, from 1.</summary>
    public required int Capacity { get; init; }

    /// <summary>How eagerly the person answers on a day; 0 when not working here, little for who usually only reads.</summary>
    public double EagernessOn(int day) => Writes(day) ? AnswerRate : IsEmployed(day) ? ReadersEagerness : 0;

    /// <summary>Whether the person works here on a day.</summary>
    public bool IsEmployed(int day) => day >= FirstDay && day < EndDay;

    /// <summary>Whether the person asks and answers on a day, when not away.</summary>
    public bool Writes(int day) => IsEmployed(day) && day >= WritesFrom;
}
