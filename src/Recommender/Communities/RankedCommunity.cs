using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>A group with its score.</summary>
/// <param name="Group">Group number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Score">Larger is better, from 0.</param>
/// <param name="Amounts">By signal of <see cref="CommunityCatalog"/>: what that, and what is like it, added to the score; 0 where the signal says nothing.</param>
internal sealed record RankedCommunity(int Group, GroupId Id, double Score, ImmutableArray<double> Amounts)
{
    /// <summary>Whether anything speaks for it, be it only a member.</summary>
    public required bool IsSpokenFor { get; init; }
}
