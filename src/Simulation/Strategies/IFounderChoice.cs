namespace LearningGraph.Simulation;

/// <summary>One way to choose the founders of the seeded community, from the state of the run at that moment.</summary>
internal interface IFounderChoice
{
    /// <summary>Chooses founders among those of the audience who are free to be one.</summary>
    /// <param name="count">How many, from 0.</param>
    /// <returns>Learners, best first, equal ones by number, no two alike; fewer than wanted when there are no more.</returns>
    int[] Choose(int count);
}
