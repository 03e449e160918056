namespace LearningGraph.Domain;

/// <summary>What is known about a group of a live workplace.</summary>
/// <param name="Topics">What it is about, a bit for each topic; not 0.</param>
/// <param name="Members">The places of its members, ascending; at least one.</param>
/// <param name="Answers">Answers given in it so far, from 0.</param>
public sealed record GroupFigures(ulong Topics, int[] Members, int Answers);
