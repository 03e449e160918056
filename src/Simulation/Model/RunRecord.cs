namespace LearningGraph.Simulation;

/// <summary>
/// Keeps what happens in a run, for whoever wants to tell or to count it afterwards. A run without one is the same run and keeps nothing.
/// </summary>
internal sealed class RunRecord
{
    /// <summary>
    /// Everything, in order: by tick, and within a tick as the phases follow each other. Who lives in a community when the run begins joins
    /// before anything else.
    /// </summary>
    public List<Happening> Happenings { get; } = [];

    /// <summary>What those who left the organisation knew of each topic, in the order of their departures.</summary>
    public List<float[]> KnowledgeOfDeparted { get; } = [];
}
