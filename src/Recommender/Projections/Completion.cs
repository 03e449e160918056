namespace LearningGraph.Recommender;

/// <summary>A course that was completed.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Learner">Learner number.</param>
/// <param name="Clock">Questions asked at or before it.</param>
/// <param name="Group">Group number; -1 for none.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Topics">Distinct topic numbers.</param>
internal readonly record struct Completion(long Position, long At, int Learner, int Clock, int Group, Visibility Visibility, int[] Topics)
    : ISnapshotRow<Completion>
{
    public void Save(SnapshotWriter to)
    {
        to.Write(Position);
        to.Write(At);
        to.Write(Learner);
        to.Write(Clock);
        to.Write(Group);
        to.Write((byte)Visibility);
        to.WriteNumbers(Topics);
    }

    public static Completion Load(SnapshotReader from) => new(
        from.ReadInt64(), from.ReadInt64(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), (Visibility)from.ReadByte(), from.ReadNumbers());
}
