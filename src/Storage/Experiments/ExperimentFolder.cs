using System.Collections.Immutable;

namespace LearningGraph.Storage;

/// <summary>
/// Experiments as folders of one folder, named by their ids: <c>experiment.json</c> holds what was asked for, <c>standing.json</c> where it is,
/// <c>rows.ndjson</c> what each replicate came to and <c>workplace.bin</c> the people of a live one. An experiment exists once its
/// <c>experiment.json</c> does, which is written last.
/// </summary>
public sealed class ExperimentFolder : IExperimentStore
{
    private const string Manifest = "experiment.json";
    private const string Standing = "standing.json";
    private const string Rows = "rows.ndjson";
    private const string Workplace = "workplace.bin";

    private readonly string _folder;

    /// <summary>Takes over a folder, and removes the people of experiments that were half-written when a node was killed.</summary>
    /// <param name="folder">Held by this process, see <see cref="SqliteInteractionLog"/>; made when the first experiment is kept.</param>
    public ExperimentFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);
        foreach (var path in Directory.Exists(_folder) ? Directory.GetDirectories(_folder) : [])
        {
            if (ExperimentId.TryParse(Path.GetFileName(path), null, out var id) && !File.Exists(FileOf(id, Manifest)))
            {
                RemovePeople(id);
            }
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<StoredExperiment> List() =>
    [
        .. from path in Directory.Exists(_folder) ? Directory.GetDirectories(_folder) : []
           let id = ExperimentId.TryParse(Path.GetFileName(path), null, out var read) ? read : (ExperimentId?)null
           where id is not null && File.Exists(Path.Combine(path, Manifest))
           let stored = Describe(id.Value)
           where stored is not null
           orderby stored.Manifest?.AskedAt ?? DateTimeOffset.MaxValue, stored.Id
           select stored,
    ];

    /// <inheritdoc/>
    public StoredExperiment? Find(ExperimentId id) => File.Exists(FileOf(id, Manifest)) ? Describe(id) : null;

    /// <inheritdoc/>
    public bool Add(ExperimentManifest manifest, Action<Stream>? saveWorkplace)
    {
        if (File.Exists(FileOf(manifest.Id, Manifest)))
        {
            return false;
        }

        // What a killed node left half-written was never acknowledged.
        Remove(manifest.Id);
        try
        {
            Directory.CreateDirectory(Path.Combine(_folder, manifest.Id.Value));
            if (saveWorkplace is not null)
            {
                WholeFile.Write(FileOf(manifest.Id, Workplace), saveWorkplace);
            }

            WholeFile.Write(FileOf(manifest.Id, Manifest), manifest);
            return true;
        }
        catch
        {
            Remove(manifest.Id);
            throw;
        }
    }

    /// <inheritdoc/>
    public void SetStanding(ExperimentId id, ExperimentStanding standing) => WholeFile.Write(FileOf(id, Standing), standing);

    /// <inheritdoc/>
    public StoredRows ReadRows(ExperimentId id) => RowFile.Read(FileOf(id, Rows));

    /// <inheritdoc/>
    public void Append(ExperimentId id, IReadOnlyList<ReplicateRow> rows) => RowFile.Append(FileOf(id, Rows), rows);

    /// <inheritdoc/>
    public string? SetRowsAside(ExperimentId id) => File.Exists(FileOf(id, Rows)) ? SetAside.Move(FileOf(id, Rows)) : null;

    /// <inheritdoc/>
    public string? FindWorkplace(ExperimentId id) => FileOf(id, Workplace) is var file && File.Exists(file) ? file : null;

    /// <inheritdoc/>
    public ImmutableArray<(ExperimentId Id, string File)> FindWorkplaces() =>
    [
        .. from path in Directory.Exists(_folder) ? Directory.GetDirectories(_folder) : []
           let id = ExperimentId.TryParse(Path.GetFileName(path), null, out var read) ? read : (ExperimentId?)null
           where id is not null && File.Exists(FileOf(id.Value, Manifest)) && File.Exists(FileOf(id.Value, Workplace))
           orderby id.Value
           select (id.Value, FileOf(id.Value, Workplace)),
    ];

    /// <inheritdoc/>
    public void ForgetPeople(ExperimentId id)
    {
        // First, because it needs no space and no other file: numbers of founders tell nothing without it.
        OverwrittenFile.Overwrite(FileOf(id, Workplace));
        RowFile.ForgetFounders(FileOf(id, Rows));
        RemovePeople(id);
    }

    /// <inheritdoc/>
    public bool Remove(ExperimentId id)
    {
        var path = Path.Combine(_folder, id.Value);
        if (!Directory.Exists(path))
        {
            return false;
        }

        // First, so that a node that is killed meanwhile finds no experiment without its rows.
        File.Delete(FileOf(id, Manifest));
        RemovePeople(id);
        Directory.Delete(path, recursive: true);
        return true;
    }

    // The workplace last: as long as it is there, the next start knows that there is something to forget.
    private void RemovePeople(ExperimentId id)
    {
        // Not by a pattern: 'rows.ndjson.*' would be the rows themselves too.
        foreach (var other in Directory.GetFiles(Path.Combine(_folder, id.Value)).Where(file => file.StartsWith(FileOf(id, Rows) + ".", StringComparison.Ordinal)))
        {
            OverwrittenFile.Remove(other);
        }

        OverwrittenFile.Remove(FileOf(id, Workplace + WholeFile.Unfinished));
        OverwrittenFile.Remove(FileOf(id, Workplace));
    }

    // Null when somebody removed it meanwhile.
    private StoredExperiment? Describe(ExperimentId id)
    {
        try
        {
            return new(id, WholeFile.Read<ExperimentManifest>(FileOf(id, Manifest)), DescribeStanding(id));
        }
        catch (InvalidDataException damaged)
        {
            return new(id, Manifest: null, new() { State = ExperimentState.Failed, Fault = damaged.Message });
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new(id, Manifest: null, new() { State = ExperimentState.Failed, Fault = $"The experiment cannot be read: {failure.Message}" }, IsUnreadable: true);
        }
    }

    // A new one has none. Whether one with a damaged standing was stopped cannot be known, so nobody's time is spent on it unasked.
    private ExperimentStanding DescribeStanding(ExperimentId id)
    {
        var file = FileOf(id, Standing);
        try
        {
            return File.Exists(file) ? WholeFile.Read<ExperimentStanding>(file) : new() { State = ExperimentState.Running };
        }
        catch (InvalidDataException damaged)
        {
            try
            {
                var paused = Pause(damaged.Message);
                SetAside.Replace(file, aside => SetStanding(id, paused = Pause($"{damaged.Message} It was set aside as '{aside}'.")));
                return paused;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // A full disk must not hide the others; whoever reads this still finds it paused.
                return Pause(damaged.Message);
            }
        }
    }

    private static ExperimentStanding Pause(string damage) => new() { State = ExperimentState.Paused, Notices = [$"{damage} The experiment is paused; resume it to go on."] };

    private string FileOf(ExperimentId id, string name) => Path.Combine(_folder, id.Value, name);
}
