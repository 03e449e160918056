namespace LearningGraph.Simulation;

/// <summary>
/// A generated workplace: the entries of its log, and the truth behind them. Does not change; safe for use from many threads.
/// </summary>
public sealed class Workplace
{
    private readonly LogEntry[] descriptions;
    private readonly Narrator narrator;

    internal Workplace(WorkplaceScenario scenario, LogEntry[] descriptions, Narrator narrator, WorkplaceTruth truth)
    {
        Scenario = scenario;
        this.descriptions = descriptions;
        this.narrator = narrator;
        Truth = truth;
    }

    /// <summary>What it was generated from.</summary>
    public WorkplaceScenario Scenario { get; }

    /// <summary>How many <see cref="Entries"/> there are.</summary>
    public int Count => descriptions.Length + narrator.Count;

    /// <summary>
    /// Topics, learners and groups as of the scenario's start, then every interaction by time, with the ids <c>w-1</c>, <c>w-2</c> and so
    /// on and the source <c>sample</c>. Each is written when it is read, so that a large workplace need not fit in memory; reading again
    /// gives equal entries.
    /// </summary>
    public IEnumerable<LogEntry> Entries => descriptions.Concat(Enumerable.Range(0, narrator.Count).Select(narrator.Tell));

    /// <summary>Who knows what. No entry depends on it but through what people do.</summary>
    public WorkplaceTruth Truth { get; }

    /// <inheritdoc cref="WorkplaceTruth.Write"/>
    public void WriteTruth(TextWriter writer) => Truth.Write(writer);
}
