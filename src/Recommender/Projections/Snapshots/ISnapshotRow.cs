namespace LearningGraph.Recommender;

/// <summary>A value that a column of a snapshot can hold.</summary>
internal interface ISnapshotRow<T>
    where T : ISnapshotRow<T>
{
    /// <summary>Writes every field.</summary>
    void Save(SnapshotWriter to);

    /// <summary>Reads the fields in the order in which they were written.</summary>
    static abstract T Load(SnapshotReader from);
}
