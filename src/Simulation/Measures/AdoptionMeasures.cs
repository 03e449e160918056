namespace LearningGraph.Simulation;

/// <summary>How many of the audience the seeded community reached, when, and of which quadrant.</summary>
internal static class AdoptionMeasures
{
    private const double Tenth = 0.1;
    private const double Half = 0.5;

    /// <param name="outcome">A run that has ended.</param>
    /// <param name="settledTick">When founders have been gone for 28 days.</param>
    /// <returns>Names and values; null for what is undefined.</returns>
    public static IEnumerable<(string Name, double? Value)> Of(RunOutcome outcome, int settledTick)
    {
        var (run, timeline) = (outcome.State, outcome.Timeline);
        var audience = run.Communities[0].Outline.Audience;
        yield return ("adoption", ShareOf(timeline.CountActive(), audience.Length));
        yield return ("membership", ShareOf(run.Communities[0].Members, audience.Length));
        yield return ("daysTo10", DaysTo(timeline.Active, Tenth * audience.Length));
        yield return ("daysTo50", DaysTo(timeline.Active, Half * audience.Length));
        var week = settledTick / WorkTime.TicksPerWeek;
        yield return ("adoptionAfterFounders", week < timeline.Active.Count ? ShareOf(timeline.Active[week], audience.Length) : null);

        var (active, people) = CountByQuadrant(run, audience);
        foreach (var (quadrant, name) in Quadrants.Names.Index())
        {
            yield return ("adoption" + name, ShareOf(active[quadrant], people[quadrant]));
        }
    }

    private static (int[] Active, int[] People) CountByQuadrant(RunState run, int[] audience)
    {
        var (active, people) = (new int[Quadrants.Count], new int[Quadrants.Count]);
        foreach (var learner in audience)
        {
            var quadrant = Quadrants.Of(run.People, learner);
            people[quadrant]++;
            active[quadrant] += run.Seats.IsActive(run.Seats.Find(learner, 0), run.Tick) ? 1 : 0;
        }

        return (active, people);
    }

    private static double? ShareOf(int part, int whole) => whole == 0 ? null : part / (double)whole;

    private static double? DaysTo(List<int> active, double wanted)
    {
        var week = wanted > 0 ? active.FindIndex(count => count >= wanted) : -1;
        return week < 0 ? null : WorkTime.ToDays((week + 1) * WorkTime.TicksPerWeek);
    }
}
