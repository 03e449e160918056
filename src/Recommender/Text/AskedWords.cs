using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>What the words of an ask tell.</summary>
/// <param name="Words">Numbers of the distinct words to search with, in order of first appearance.</param>
/// <param name="Weight">
/// The sum of the inverse frequencies of all distinct words that are not common, where a word that no question holds counts twice
/// what one counts that a single question holds: about what a question scores that holds them all.
/// </param>
internal readonly record struct AskedWords(ImmutableArray<int> Words, double Weight);
