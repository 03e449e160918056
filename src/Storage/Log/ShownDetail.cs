using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>What a shown suggestion set keeps beside its columns, as JSON. Never an id of a learner.</summary>
/// <param name="Model">Which ranker answered.</param>
/// <param name="Known">The last log position the answer knew.</param>
/// <param name="Count">How many people were asked for.</param>
/// <param name="At">The ranking time asked for.</param>
/// <param name="Exclude">Numbers of who must not be named; people whom the log does not know are left out.</param>
/// <param name="Grounds">Why each was shown, as <see cref="GroundsText"/>; null when nobody kept it.</param>
/// <param name="Groups">Which groups were shown, best first: their ids are not personal; null when it showed people.</param>
internal sealed record ShownDetail(
    string Model, long Known, int Count, DateTimeOffset? At, ImmutableArray<int> Exclude, byte[]? Grounds = null, ImmutableArray<GroupId>? Groups = null);
