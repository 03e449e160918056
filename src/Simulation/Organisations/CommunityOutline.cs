namespace LearningGraph.Simulation;

/// <summary>A community as it stands when a run begins.</summary>
internal sealed record CommunityOutline
{
    /// <summary>Its topics, a bit for each.</summary>
    public required ulong Topics { get; init; }

    /// <summary>The learners it may interest, ascending.</summary>
    public required int[] Audience { get; init; }

    /// <summary>How much it interests them, in (0, 1], aligned with <see cref="Audience"/>.</summary>
    public required float[] Interests { get; init; }

    /// <summary>Learners who are members already, ascending; part of the audience.</summary>
    public int[] Members { get; init; } = [];

    /// <summary>Those who found it on the first tick, ascending; part of the audience. Empty for one that lives already, and for one to be seeded.</summary>
    public int[] Founders { get; init; } = [];

    /// <summary>Whether its founders make everybody of the audience a member.</summary>
    public bool AddsEverybody { get; init; }

    /// <summary>Answers that each of its topics has in the archive, from 0.</summary>
    public int Archived { get; init; }
}
