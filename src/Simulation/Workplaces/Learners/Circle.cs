namespace LearningGraph.Simulation;

/// <summary>Learners with consecutive numbers: a team, a unit, or everybody.</summary>
/// <param name="Start">The first number.</param>
/// <param name="End">The number after the last.</param>
internal readonly record struct Circle(int Start, int End)
{
    /// <summary>Whether somebody belongs to it.</summary>
    public bool Contains(int person) => person >= Start && person < End;
}
