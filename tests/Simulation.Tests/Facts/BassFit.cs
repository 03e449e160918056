namespace LearningGraph.Simulation.Tests;

/// <summary>
/// Bass's model of adoption (1969): whoever is left joins with the hazard p + q F a year, F being the share inside. Fitted by maximum likelihood on weekly
/// counts with the audience known, so that people who leave the organisation and their successors, who are left to join again, count rightly.
/// </summary>
internal static class BassFit
{
    /// <summary>Fits one or more communities.</summary>
    /// <param name="weeks">For each week: first joins, people left to join, and the share who ever joined, in [0, 1].</param>
    /// <returns>Innovation and imitation, a year.</returns>
    public static (double P, double Q) Fit(IReadOnlyCollection<(int Joins, int Left, double Share)> weeks)
    {
        const double year = (double)WorkTime.TicksPerWeek / WorkTime.TicksPerYear;
        var (p, q) = (0.02, 0.3);

        // Expectation and maximisation: each join is news or imitation, in proportion to what each adds to the hazard.
        for (var round = 0; round < 2_000; round++)
        {
            var (news, imitated, exposure, weighted) = (0.0, 0.0, 0.0, 0.0);
            foreach (var (joins, left, share) in weeks)
            {
                var hazard = p + (q * share);
                news += joins * p / hazard;
                imitated += joins * q * share / hazard;
                exposure += left * year;
                weighted += left * share * year;
            }

            (p, q) = (news / exposure, imitated / weighted);
        }

        return (p, q);
    }

    /// <summary>The weeks of the seeded community of a run.</summary>
    public static IReadOnlyCollection<(int Joins, int Left, double Share)> WeeksOf(RunState state)
    {
        var (community, audience) = (state.Communities[0], state.Communities[0].Outline.Audience.Length);
        List<(int Joins, int Left, double Share)> weeks = [];
        for (int tick = 0, joined = 0, departed = 0; tick < state.Scenario.Ticks; tick += WorkTime.TicksPerWeek)
        {
            var inside = joined - departed;
            var joins = community.FirstJoins.Skip(joined).TakeWhile(join => join < tick + WorkTime.TicksPerWeek).Count();
            weeks.Add((joins, audience - inside, inside / (double)audience));
            joined += joins;
            departed += community.Departures.Skip(departed).TakeWhile(left => left < tick + WorkTime.TicksPerWeek).Count();
        }

        return weeks;
    }
}
