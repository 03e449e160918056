namespace LearningGraph.Recommender;

/// <summary>Somebody joined or left a group.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Learner">Learner number.</param>
/// <param name="Group">Group number.</param>
/// <param name="IsJoin">Joined, not left.</param>
/// <param name="Visibility">Who may read it.</param>
internal readonly record struct MembershipChange(long Position, long At, int Learner, int Group, bool IsJoin, Visibility Visibility)
    : ISnapshotRow<MembershipChange>
{
    public void Save(SnapshotWriter to)
    {
        to.Write(Position);
        to.Write(At);
        to.Write(Learner);
        to.Write(Group);
        to.Write(IsJoin);
        to.Write((byte)Visibility);
    }

    public static MembershipChange Load(SnapshotReader from) =>
        new(from.ReadInt64(), from.ReadInt64(), from.ReadInt32(), from.ReadInt32(), from.ReadBoolean(), (Visibility)from.ReadByte());
}
