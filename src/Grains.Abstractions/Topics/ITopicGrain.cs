using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Decides for one topic: its names; and knows its open questions. Its key is the topic's id.</summary>
[Alias("lg.ITopicGrain")]
public interface ITopicGrain : IGrainWithStringKey
{
    /// <summary>The description as last decided; null when none was ever given.</summary>
    [Alias("Get")]
    Task<Topic?> Get(CancellationToken cancellationToken);

    /// <summary>Replaces the description.</summary>
    /// <returns>A position at or after the change; nothing is appended when the description is the same already, and given by hand too.</returns>
    [Alias("Put")]
    Task<long> Put(Topic topic, CancellationToken cancellationToken);

    /// <summary>Replaces the description by one from a source; when the source is undone, the one before comes back.</summary>
    /// <returns>A position at or after the change; nothing is appended when the source said the same last.</returns>
    [Alias("PutFrom")]
    Task<long> PutFrom(SourceId source, Topic topic, CancellationToken cancellationToken);

    /// <summary>Open questions on the topic that everybody may read and nobody has answered, oldest first.</summary>
    /// <param name="count">The most to return, from 1.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("GetOpenQuestions")]
    Task<ImmutableArray<OpenQuestion>> GetOpenQuestions(int count, CancellationToken cancellationToken);
}
