namespace LearningGraph.Recommender;

/// <summary>Help that was given: an answer to a question, or a mentoring session.</summary>
internal readonly record struct Answer : ISnapshotRow<Answer>
{
    /// <summary>Its place in the log.</summary>
    public required long Position { get; init; }

    /// <summary>UTC ticks.</summary>
    public required long At { get; init; }

    /// <summary>Number of who helped.</summary>
    public required int Learner { get; init; }

    /// <summary>Number of the first learner it was given to; when -1, the question's asker counts.</summary>
    public required int Asker { get; init; }

    /// <summary>Numbers of the further learners it was given to; usually empty.</summary>
    public required int[] OtherAskers { get; init; }

    /// <summary>Index of the question; -1 for mentoring, or while the question is unknown.</summary>
    public required int Question { get; init; }

    /// <summary>Questions asked at or before it.</summary>
    public required int Clock { get; init; }

    /// <summary>Group number; -1 for none.</summary>
    public required int Group { get; init; }

    /// <summary>In (0, 1].</summary>
    public required float Weight { get; init; }

    /// <summary>A mentoring session, not an answer.</summary>
    public required bool IsMentoring { get; init; }

    /// <summary>Who may read it.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>It was taken back.</summary>
    public required bool IsRetracted { get; init; }

    /// <summary>It is evidence: not retracted, not to one's own question, and the learner's earliest to its question.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>Its own distinct topic numbers; when empty, those of its question count.</summary>
    public required int[] Topics { get; init; }

    public void Save(SnapshotWriter to)
    {
        to.Write(Position);
        to.Write(At);
        to.Write(Learner);
        to.Write(Asker);
        to.WriteNumbers(OtherAskers);
        to.Write(Question);
        to.Write(Clock);
        to.Write(Group);
        to.Write(Weight);
        to.Write(IsMentoring);
        to.Write((byte)Visibility);
        to.Write(IsRetracted);
        to.Write(IsCounted);
        to.WriteNumbers(Topics);
    }

    public static Answer Load(SnapshotReader from) => new()
    {
        Position = from.ReadInt64(),
        At = from.ReadInt64(),
        Learner = from.ReadInt32(),
        Asker = from.ReadInt32(),
        OtherAskers = from.ReadNumbers(),
        Question = from.ReadInt32(),
        Clock = from.ReadInt32(),
        Group = from.ReadInt32(),
        Weight = from.ReadSingle(),
        IsMentoring = from.ReadBoolean(),
        Visibility = (Visibility)from.ReadByte(),
        IsRetracted = from.ReadBoolean(),
        IsCounted = from.ReadBoolean(),
        Topics = from.ReadNumbers(),
    };
}
