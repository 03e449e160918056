namespace LearningGraph.Simulation;

/// <summary>Measures a run that has ended.</summary>
internal static class RunMeasures
{
    /// <summary>The row of one run.</summary>
    /// <param name="outcome">The run.</param>
    /// <param name="strategy">Its strategy's place in the scenario.</param>
    /// <param name="replicate">Which replicate it was.</param>
    public static ReplicateRow Of(RunOutcome outcome, int strategy, int replicate)
    {
        var (run, timeline) = (outcome.State, outcome.Timeline);
        var lifetime = Lifetime.Of(run.Communities[0].LastPost, run.Scenario.Ticks);
        (string Name, double? Value)[] measured =
        [
            .. AdoptionMeasures.Of(outcome, Horizon.SettledTick(run.Scenario)),
            .. AnswerMeasures.Of(outcome),
            .. KnowledgeMeasures.Of(outcome),
            .. WorkplaceMeasures.Of(outcome),
            .. SeedingMeasures.Of(outcome, lifetime),
        ];
        var values = measured.ToDictionary(pair => pair.Name, pair => pair.Value);
        return new()
        {
            Strategy = strategy,
            Replicate = replicate,
            Values = [.. MeasureCatalogue.All.Select(measure => values[measure.Name])],
            Active = [.. timeline.Active],
            Members = [.. timeline.Members],
            Questions = [.. timeline.Questions],
            Answers = [.. timeline.Answers],
            Founders = [.. outcome.Seeding.NamedFounders],
            LivedDays = lifetime.Days,
            FellSilent = lifetime.FellSilent,
        };
    }
}
