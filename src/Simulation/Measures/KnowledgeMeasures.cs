namespace LearningGraph.Simulation;

/// <summary>What those of the seeded community's audience who are there at the end learnt during the run, from everything there is, and how evenly.</summary>
internal static class KnowledgeMeasures
{
    /// <inheritdoc cref="AdoptionMeasures.Of"/>
    public static IEnumerable<(string Name, double? Value)> Of(RunOutcome outcome)
    {
        var run = outcome.State;
        var (gained, people) = (new double[Quadrants.Count], new int[Quadrants.Count]);
        double[] all = [.. run.Communities[0].Outline.Audience.Select(learner => (double)run.People.Gained[learner])];
        foreach (var learner in run.Communities[0].Outline.Audience)
        {
            var quadrant = Quadrants.Of(run.People, learner);
            gained[quadrant] += run.People.Gained[learner];
            people[quadrant]++;
        }

        yield return ("knowledge", all.Length == 0 ? null : gained.Sum() / all.Length);
        yield return ("knowledgeGini", Inequality.MeasureGini(all));
        foreach (var (quadrant, name) in Quadrants.Names.Index())
        {
            yield return ("knowledge" + name, people[quadrant] == 0 ? null : gained[quadrant] / people[quadrant]);
        }
    }
}
