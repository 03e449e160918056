namespace LearningGraph.Recommender;

/// <summary>When an interaction happened.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">UTC ticks; <see cref="long.MinValue"/> once it was taken back.</param>
internal readonly record struct InteractionTime(long Position, long At) : ISnapshotRow<InteractionTime>
{
    public void Save(SnapshotWriter to)
    {
        to.Write(Position);
        to.Write(At);
    }

    public static InteractionTime Load(SnapshotReader from) => new(from.ReadInt64(), from.ReadInt64());
}
