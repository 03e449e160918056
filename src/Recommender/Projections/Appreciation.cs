namespace LearningGraph.Recommender;

/// <summary>Help that was accepted or thanked for.</summary>
/// <param name="Position">Its place in the log; one row of the log may hold several, one per helper.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Helper">Number of who is appreciated.</param>
/// <param name="By">Number of who appreciates.</param>
/// <param name="Question">Index of the question; -1 when it names none that is known.</param>
/// <param name="Group">Group number; -1 for none.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="IsAcceptance">Accepted, not only thanked.</param>
/// <param name="IsRetracted">It counts nowhere any more.</param>
internal readonly record struct Appreciation(
    long Position, long At, int Helper, int By, int Question, int Group, Visibility Visibility, bool IsAcceptance, bool IsRetracted)
    : ISnapshotRow<Appreciation>
{
    public void Save(SnapshotWriter to)
    {
        to.Write(Position);
        to.Write(At);
        to.Write(Helper);
        to.Write(By);
        to.Write(Question);
        to.Write(Group);
        to.Write((byte)Visibility);
        to.Write(IsAcceptance);
        to.Write(IsRetracted);
    }

    public static Appreciation Load(SnapshotReader from) => new(
        from.ReadInt64(),
        from.ReadInt64(),
        from.ReadInt32(),
        from.ReadInt32(),
        from.ReadInt32(),
        from.ReadInt32(),
        (Visibility)from.ReadByte(),
        from.ReadBoolean(),
        from.ReadBoolean());
}
