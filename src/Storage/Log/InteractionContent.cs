using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>
/// Whether a retry says the same as what is stored. The stored content itself is compared: a hash of it would outlive the people it
/// names and could be tried out against a list of employees.
/// </summary>
internal static class InteractionContent
{
    /// <param name="stored">As found in the log; whoever was erased appears as <see cref="LearnerId.Erased"/>.</param>
    /// <param name="sent">With the same id.</param>
    /// <returns>True also when the actor was erased: nothing is left to compare, and nothing may come back.</returns>
    public static bool IsSame(Interaction stored, Interaction sent) =>
        stored.Actor == LearnerId.Erased
        || (stored.Kind == sent.Kind
            && stored.At == sent.At
            && stored.Actor == sent.Actor
            && AreSame(stored.With, sent.With, LearnerId.Erased)
            && AreSame(stored.Topics, sent.Topics, hidden: null)
            && stored.Group == sent.Group
            && stored.Subject == sent.Subject
            && stored.Weight.Equals(sent.Weight)
            && stored.Title == sent.Title
            && stored.Text == sent.Text
            && stored.Visibility == sent.Visibility
            && stored.Source == sent.Source);

    // Neither list has an order. What is hidden may have been anything; everything else has to be among what was sent.
    private static bool AreSame<T>(ImmutableArray<T> stored, ImmutableArray<T> sent, T? hidden)
        where T : struct, IEquatable<T>
    {
        List<T> left = [.. sent];
        return stored.Length == sent.Length && stored.All(one => one.Equals(hidden) || left.Remove(one));
    }
}
