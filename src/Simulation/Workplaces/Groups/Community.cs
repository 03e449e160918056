namespace LearningGraph.Simulation;

/// <summary>A community of people who help each other on a topic.</summary>
/// <param name="Group">Its public description.</param>
/// <param name="Topic">The topic's number.</param>
/// <param name="Founded">The day from which one can join.</param>
/// <param name="Owners">Who looks after it; they join on the first day.</param>
/// <param name="Visibility">Who may read what is asked there.</param>
internal sealed record Community(Group Group, int Topic, int Founded, int[] Owners, Visibility Visibility)
{
    /// <summary>The most communities of one workplace: memberships are kept as bits.</summary>
    public const int Most = 64;
}
