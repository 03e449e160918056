namespace LearningGraph.Recommender;

/// <summary>A question as the graph keeps it; its index is its place in order of arrival.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Asker">Learner number.</param>
/// <param name="Clock">Questions asked at or before it, itself not counted: the age of things is measured in questions.</param>
/// <param name="Group">Group number; -1 for none.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="IsRetracted">It counts nowhere any more.</param>
/// <param name="Topics">Distinct topic numbers.</param>
internal readonly record struct Question(
    long Position, long At, int Asker, int Clock, int Group, Visibility Visibility, bool IsRetracted, int[] Topics) : ISnapshotRow<Question>
{
    public void Save(SnapshotWriter to)
    {
        to.Write(Position);
        to.Write(At);
        to.Write(Asker);
        to.Write(Clock);
        to.Write(Group);
        to.Write((byte)Visibility);
        to.Write(IsRetracted);
        to.WriteNumbers(Topics);
    }

    public static Question Load(SnapshotReader from) => new(
        from.ReadInt64(), from.ReadInt64(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32(), (Visibility)from.ReadByte(), from.ReadBoolean(), from.ReadNumbers());
}
