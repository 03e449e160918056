using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>Keeps experiments: what was asked for, where they are, and what each replicate came to. Of one experiment one caller at a time writes; any thread reads.</summary>
public interface IExperimentStore
{
    /// <summary>All that are kept, the oldest first and of the same moment by id; one that is damaged or cannot be read is there with its fault, after the others.</summary>
    ImmutableArray<StoredExperiment> List();

    /// <summary>The one of an id, as <see cref="List"/> tells it; null when there is none. Takes no longer for many.</summary>
    StoredExperiment? Find(ExperimentId id);

    /// <summary>Keeps a new experiment, running; it is durable when this returns.</summary>
    /// <param name="manifest">What was asked for.</param>
    /// <param name="saveWorkplace">Writes the people it is about; null for a synthetic workplace.</param>
    /// <returns>False when there is one of that id; nothing was kept.</returns>
    /// <exception cref="IOException">The disk is full, say; nothing was kept.</exception>
    bool Add(ExperimentManifest manifest, Action<Stream>? saveWorkplace);

    /// <summary>Remembers where an experiment is, in one step.</summary>
    void SetStanding(ExperimentId id, ExperimentStanding standing);

    /// <summary>Everything that was appended. A last line that was torn is cut off; damaged lines are set aside, and the rest is kept.</summary>
    StoredRows ReadRows(ExperimentId id);

    /// <summary>Keeps what a replicate came to; it is durable when this returns. Rows that are there already change nothing.</summary>
    /// <exception cref="IOException">The disk is full, say; what was written of it will be cut off.</exception>
    void Append(ExperimentId id, IReadOnlyList<ReplicateRow> rows);

    /// <summary>Sets everything aside that was appended, in one step: the experiment begins anew.</summary>
    /// <returns>The file's new name, without the folder; null when nothing had been appended.</returns>
    string? SetRowsAside(ExperimentId id);

    /// <summary>The file with the people it is about; null when there is none. It holds nobody where they are forgotten but not yet all that belongs to them.</summary>
    string? FindWorkplace(ExperimentId id);

    /// <summary>The files with the people of all experiments that have one, by id. Reads no file, so a damaged experiment hides none.</summary>
    ImmutableArray<(ExperimentId Id, string File)> FindWorkplaces();

    /// <summary>Forgets who the people of a live workplace are: its file is overwritten, rows keep their figures and no founders, and then the file is removed.</summary>
    /// <exception cref="IOException">A file cannot be read or written, say. The workplace is still there then, and holds nobody any more unless it was that file; once more does the rest.</exception>
    void ForgetPeople(ExperimentId id);

    /// <summary>Removes an experiment and all that belongs to it.</summary>
    /// <returns>Whether there was one.</returns>
    bool Remove(ExperimentId id);
}
