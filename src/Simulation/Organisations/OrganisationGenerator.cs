namespace LearningGraph.Simulation;

/// <summary>Makes up the workplace of a replicate: units of teams, what roles need, what people know, whom they know, which groups they have.</summary>
internal static class OrganisationGenerator
{
    private const double DomainShare = 0.65;
    private const double SharedShare = 0.25;
    private const int LongestTenure = 2_500;

    /// <summary>Equal outlines and luck give equal organisations on the same system and runtime.</summary>
    public static Organisation Generate(WorkplaceOutline outline, Draw draw)
    {
        var teams = Teams(outline, draw);
        var units = Array.ConvertAll(teams, team => team / outline.TeamsPerUnit);
        var domains = (outline.Topics + GroupGenerator.DomainSize - 1) / GroupGenerator.DomainSize;
        var relevance = Relevance(outline.Topics, domains);
        var roles = Array.ConvertAll(units, unit => draw.Below(domains, unit, 0, Event.Organised, 1));

        var n = outline.Learners;
        var (web, social, safety) = (new float[n], new float[n], new float[n]);
        var (activity, helpfulness, help) = (new float[n], new float[n], new float[n]);
        var tenures = new int[n];
        var expertise = new float[n * outline.Topics];
        for (var i = 0; i < n; i++)
        {
            NewPerson person = new(outline, draw, i, tick: 0);
            (web[i], social[i], safety[i]) = (person.Web, person.Social, person.Safety);
            (activity[i], helpfulness[i]) = (person.Activity, person.Helpfulness);
            tenures[i] = (int)(-Math.Log(1 - person.Seniority) * LongestTenure / 2) % LongestTenure;
            person.Learn(relevance.AsSpan(roles[i] * outline.Topics, outline.Topics), person.Seniority, expertise.AsSpan(i * outline.Topics, outline.Topics));
            help[i] = (float)(tenures[i] / 50.0 * Math.Exp(helpfulness[i]));
        }

        var reportsTo = ReportsTo(teams, units);
        var ties = TieGenerator.Generate(outline, teams, units, reportsTo, tenures, social, draw);
        return new()
        {
            Topics = outline.Topics,
            Units = units,
            Teams = teams,
            ReportsTo = reportsTo,
            Roles = roles,
            Relevance = relevance,
            Tenures = tenures,
            Web = web,
            Social = social,
            Safety = safety,
            Expertise = expertise,
            ActivityScores = activity,
            HelpfulnessScores = helpfulness,
            HelpGiven = help,
            Ties = ties,
            Communities = GroupGenerator.Generate(outline, units, roles, relevance, expertise, activity, help, ties, draw),
        };
    }

    // Sizes vary by half of the mean around it.
    private static int[] Teams(WorkplaceOutline outline, Draw draw)
    {
        var teams = new int[outline.Learners];
        var (filled, team) = (0, 0);
        while (filled < teams.Length)
        {
            var size = Math.Max(2, (int)Math.Round(outline.TeamSize * (0.5 + draw.Uniform(team, 0, Event.Organised))));
            var end = Math.Min(teams.Length, filled + size);
            teams.AsSpan(filled, end - filled).Fill(team++);
            filled = end;
        }

        return teams;
    }

    // The first of a team leads it, and reports to the first of the unit.
    private static int[] ReportsTo(int[] teams, int[] units)
    {
        var reports = new int[teams.Length];
        var (lead, head) = (0, 0);
        for (var i = 0; i < teams.Length; i++)
        {
            lead = i == 0 || teams[i] != teams[i - 1] ? i : lead;
            head = i == 0 || units[i] != units[i - 1] ? i : head;
            reports[i] = i == head ? (i == 0 ? -1 : 0) : i == lead ? head : lead;
        }

        return reports;
    }

    // A role needs its own domain most, what everybody needs next, and a little of everything. The first topics of a domain come up more.
    private static float[] Relevance(int topics, int domains)
    {
        var relevance = new float[domains * topics];
        for (var role = 0; role < domains; role++)
        {
            var row = relevance.AsSpan(role * topics, topics);
            for (var topic = 0; topic < topics; topic++)
            {
                var popularity = 1f / (1 + (topic % GroupGenerator.DomainSize));
                row[topic] = popularity * (float)(
                    (topic / GroupGenerator.DomainSize == role ? DomainShare : 0) + (topic < GroupGenerator.DomainSize ? SharedShare : 0) + ((1 - DomainShare - SharedShare) / domains));
            }

            var total = 0f;
            foreach (var share in row)
            {
                total += share;
            }

            for (var topic = 0; topic < topics; topic++)
            {
                row[topic] /= total;
            }
        }

        return relevance;
    }
}
