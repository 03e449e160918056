namespace LearningGraph.Simulation;

/// <summary>
/// Makes up who knows whom: most of one's team and those one reports to, then others of the unit, of the same time of coming and from
/// anywhere, of whom a part are friends of friends. Gives the clustering and the skewed degrees that networks at work have.
/// </summary>
internal static class TieGenerator
{
    private const double KnowsTeamMate = 0.85;
    private const double FromUnit = 0.6;
    private const double FromCohort = 0.2;

    public static TieRows Generate(WorkplaceOutline outline, int[] teams, int[] units, int[] reportsTo, int[] tenures, float[] social, Draw draw)
    {
        var n = teams.Length;
        var most = (int)Math.Max(16, outline.TiesPerLearner * 5);
        TieList ties = new(n, most);
        for (var i = 0; i < n; i++)
        {
            if (reportsTo[i] >= 0)
            {
                ties.Add(i, reportsTo[i], 0.8f);
            }

            for (var j = i + 1; j < n && teams[j] == teams[i]; j++)
            {
                if (draw.Uniform(i, j, Event.TeamTie) < KnowsTeamMate)
                {
                    ties.Add(i, j, 1f);
                }
            }
        }

        var cohorts = Enumerable.Range(0, n).ToArray();
        Array.Sort((int[])tenures.Clone(), cohorts);
        var places = new int[n];
        for (var place = 0; place < n; place++)
        {
            places[cohorts[place]] = place;
        }

        var firstOfUnit = FirstOf(units);
        for (var i = 0; i < n; i++)
        {
            // Each outer tie is made from one end, so half of those wanted are made here.
            var wanted = (outline.TiesPerLearner * (0.4 + (1.2 * social[i]))) - outline.TeamSize + 1;
            var made = (int)Math.Max(0, (wanted / 2) + draw.Uniform(i, -1, Event.OuterTie));
            for (var number = 0; number < made; number++)
            {
                var chance = draw.Four(i, number, Event.OuterTie);
                ties.Add(i, Choose(i, chance), 0.3f + (0.4f * (float)chance.Fourth));
            }
        }

        return ties.ToRows();

        int Choose(int i, Fourfold chance)
        {
            var known = ties.Of(i);
            if (chance.First < outline.TriadicClosure && known.Length > 0)
            {
                var friend = known[(int)(chance.Second * known.Length)];
                var theirs = ties.Of(friend);
                return theirs[(int)(chance.Third * theirs.Length)];
            }

            if (chance.Second < FromUnit)
            {
                var (first, end) = (firstOfUnit[units[i]], firstOfUnit[units[i] + 1]);
                return first + (int)(chance.Third * (end - first));
            }

            return chance.Second < FromUnit + FromCohort
                ? cohorts[Math.Clamp(places[i] + (int)((chance.Third - 0.5) * 40), 0, n - 1)]
                : (int)(chance.Third * n);
        }
    }

    private static int[] FirstOf(int[] units)
    {
        var first = new int[units[^1] + 2];
        for (var i = units.Length - 1; i >= 0; i--)
        {
            first[units[i]] = i;
        }

        first[^1] = units.Length;
        return first;
    }
}
