namespace LearningGraph.Cli;

/// <summary>What has to hold at a node, else it leaves everything as it is and answers 412.</summary>
/// <param name="Header">Which header says so.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct Precondition(string Header, string Value)
{
    /// <summary>Nothing is there yet.</summary>
    public static Precondition Absent { get; } = new("If-None-Match", "*");

    /// <summary>What was shown with this tag is still there.</summary>
    public static Precondition Unchanged(string tag) => new("If-Match", tag);
}
