using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Decides for one topic: its names and where it belongs; and knows its open questions. Its key is the topic's id.</summary>
[Alias("lg.ITopicGrain")]
public interface ITopicGrain : IGrainWithStringKey
{
    /// <summary>The description as last decided; null when none was ever given.</summary>
    [Alias("Get")]
    Task<Topic?> Get(CancellationToken cancellationToken);

    /// <summary>Tells whether a description of this topic would close a cycle of merges or of parents, as far as this silo's projections know.</summary>
    /// <param name="proposed">What is to be put.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>A sentence that names the cycle, or null. Two that are put at once may close one still; it counts as no merge and no parent.</returns>
    [Alias("FindCycle")]
    Task<string?> FindCycle(Topic proposed, CancellationToken cancellationToken);

    /// <summary>Replaces the description.</summary>
    /// <returns>A position at or after the change; nothing is appended when the description is the same already, and given by hand too.</returns>
    [Alias("Put")]
    Task<long> Put(Topic topic, CancellationToken cancellationToken);

    /// <summary>Replaces the description on some terms.</summary>
    /// <param name="topic">The new description.</param>
    /// <param name="terms">Who says so, and what has to stand until then.</param>
    /// <param name="cancellationToken">Stops the waiting; the change may still be appended.</param>
    /// <returns>What became of it; nothing is appended when the source said the same last.</returns>
    [Alias("Describe")]
    Task<PutReceipt> Describe(Topic topic, PutTerms terms, CancellationToken cancellationToken);

    /// <summary>The topic's parent, what is related to it, its children, and what was merged into it; of a merged topic those of the one it was merged into.</summary>
    /// <returns>Ordered by relation, then by id; null when nobody ever named the topic.</returns>
    [Alias("GetRelated")]
    Task<ImmutableArray<RelatedTopic>?> GetRelated(CancellationToken cancellationToken);

    /// <summary>Whether anything ever named the topic: an interaction, a profile, a group, an ask, or a description of its own.</summary>
    [Alias("IsKnown")]
    Task<bool> IsKnown(CancellationToken cancellationToken);

    /// <summary>Open questions on the topic, or on one merged into the same, that everybody may read and nobody has answered, oldest first.</summary>
    /// <param name="count">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("GetOpenQuestions")]
    Task<ImmutableArray<OpenQuestion>> GetOpenQuestions(int count, CancellationToken cancellationToken);
}
