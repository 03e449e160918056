using System.Collections.Immutable;

namespace LearningGraph.Grains.Tests;

/// <summary>A real store whose reading of one experiment's rows takes until it is let go, as that of a large file may.</summary>
internal sealed class HeldExperiments(IExperimentStore store, ExperimentId held) : IExperimentStore, IDisposable
{
    private readonly ManualResetEventSlim begun = new();
    private readonly ManualResetEventSlim go = new();

    /// <summary>Waits until somebody reads them.</summary>
    public void WaitUntilRead(CancellationToken cancellationToken) => begun.Wait(cancellationToken);

    /// <summary>Lets whoever reads them go on.</summary>
    public void LetGo() => go.Set();

    public StoredRows ReadRows(ExperimentId id)
    {
        if (id == held)
        {
            begun.Set();
            go.Wait();
        }

        return store.ReadRows(id);
    }

    public ImmutableArray<StoredExperiment> List() => store.List();

    public StoredExperiment? Find(ExperimentId id) => store.Find(id);

    public bool Add(ExperimentManifest manifest, Action<Stream>? saveWorkplace) => store.Add(manifest, saveWorkplace);

    public void SetStanding(ExperimentId id, ExperimentStanding standing) => store.SetStanding(id, standing);

    public void Append(ExperimentId id, IReadOnlyList<ReplicateRow> rows) => store.Append(id, rows);

    public string? SetRowsAside(ExperimentId id) => store.SetRowsAside(id);

    public string? FindWorkplace(ExperimentId id) => store.FindWorkplace(id);

    public ImmutableArray<(ExperimentId Id, string File)> FindWorkplaces() => store.FindWorkplaces();

    public void ForgetPeople(ExperimentId id) => store.ForgetPeople(id);

    public bool Remove(ExperimentId id) => store.Remove(id);

    public void Dispose()
    {
        go.Set();
        begun.Dispose();
        go.Dispose();
    }
}
