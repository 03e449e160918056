using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Keeps trained models by version, and which of them serves for each kind. One caller at a time writes; any thread reads.</summary>
public interface IModelStore
{
    /// <summary>All that are kept, the newest first; a damaged one is there with its fault.</summary>
    ImmutableArray<StoredModel> List();

    /// <summary>The versions of a kind that served, in the order in which they were promoted; the last one serves, and with none the fixed ranker.</summary>
    /// <param name="kind">Each has its own.</param>
    /// <exception cref="InvalidDataException">What is kept about it is damaged; the message names the file.</exception>
    ImmutableArray<ModelVersion> GetPromoted(ModelKind kind);

    /// <summary>Keeps a new model under the next version.</summary>
    /// <param name="describe">Its manifest, once the version is known.</param>
    /// <param name="save">Writes its content.</param>
    /// <returns>The version.</returns>
    /// <exception cref="IOException">The disk is full, say; nothing was kept.</exception>
    ModelVersion Add(Func<ModelVersion, ModelManifest> describe, Action<Stream> save);

    /// <summary>Opens the content of a version after checking every byte.</summary>
    /// <returns>To be disposed; null when there is no such version.</returns>
    /// <exception cref="InvalidDataException">It is damaged; the message names the file.</exception>
    Stream? Open(ModelVersion version);

    /// <summary>When a training was asked for that has not ended; null when there is none.</summary>
    /// <exception cref="InvalidDataException">What is kept about it is damaged; the message names the file.</exception>
    DateTimeOffset? GetTrainingRequest();

    /// <summary>Remembers that a training was asked for, until it ended.</summary>
    /// <param name="at">When; null when it has ended.</param>
    void SetTrainingRequest(DateTimeOffset? at);

    /// <summary>Puts what is kept about a training out of the way, for whoever wants to look at it: none is asked for any more. Nothing happens where there is none.</summary>
    void SetAsideTrainingRequest();

    /// <summary>Remembers which versions of a kind served, in one step.</summary>
    /// <param name="kind">The others stay as they are.</param>
    /// <param name="versions">In the order in which they were promoted.</param>
    void SetPromoted(ModelKind kind, ImmutableArray<ModelVersion> versions);
}
