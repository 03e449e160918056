namespace LearningGraph.Simulation;

/// <summary>A workplace that the model has played, before anybody tells of it.</summary>
/// <param name="Scenario">What was asked for.</param>
/// <param name="Calendar">Which days its ticks are.</param>
/// <param name="Draw">The luck, of the model and of the telling.</param>
/// <param name="State">As the run left it.</param>
/// <param name="Record">What happened.</param>
internal sealed record PlayedWorkplace(WorkplaceScenario Scenario, WorkCalendar Calendar, Draw Draw, RunState State, RunRecord Record)
{
    /// <summary>Who worked there, and where, when it began.</summary>
    public Organisation Organisation => State.Organisation;
}
