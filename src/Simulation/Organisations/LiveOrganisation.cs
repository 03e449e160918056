namespace LearningGraph.Simulation;

/// <summary>Makes an organisation of what a log tells about real people. What it cannot tell is drawn as for made-up ones.</summary>
internal static class LiveOrganisation
{
    // Assumptions, see Assumed.
    private const double Smoothing = 2;
    private const double HelpForHalf = 3;
    private const float DeclaredStrength = 0.6f;
    private const float ReportingStrength = 0.8f;
    private const float TeamStrength = 0.5f;
    private const int LargestTeam = 20;
    private const double WeightForHalf = 2;

    /// <summary>Equal figures and luck give equal organisations on the same system and runtime.</summary>
    public static Organisation Of(WorkplaceFigures figures, WorkplaceOutline outline, Draw draw)
    {
        var (n, topics) = (figures.Numbers.Length, figures.Topics);
        var relevance = Relevance(figures);
        var (web, social, safety) = (new float[n], new float[n], new float[n]);
        for (var i = 0; i < n; i++)
        {
            NewPerson person = new(outline, draw, i, tick: 0);
            web[i] = (float)(figures.Web[i] ?? person.Web);
            social[i] = (float)(figures.Social[i] ?? person.Social);
            safety[i] = person.Safety;
        }

        var help = SumRows(figures.Helped, n, topics);
        var asked = SumRows(figures.Asked, n, topics);
        var ties = Ties(figures);
        return new()
        {
            Topics = topics,
            Units = figures.Units,
            Teams = figures.Teams,
            ReportsTo = figures.ReportsTo,
            Roles = figures.Units,
            Relevance = relevance,
            Tenures = Array.ConvertAll(figures.SeenDays, WorkTime.FromDays),
            Web = web,
            Social = social,
            Safety = safety,
            Expertise = [.. figures.Helped.Zip(figures.Strengths, (helped, isStrength) => Math.Max(Saturate(helped, HelpForHalf), isStrength ? DeclaredStrength : 0))],
            ActivityScores = NormalScores.Of([.. asked.Zip(help, (one, other) => one + other)]),
            HelpfulnessScores = NormalScores.Of(help),
            HelpGiven = help,
            Ties = ties,
            Communities = [.. figures.Groups.Select(group => Community(group, figures.Units, relevance, topics, ties))],
        };
    }

    // Units × topics: what people of a unit asked and answered, beside a little of what everybody did.
    private static float[] Relevance(WorkplaceFigures figures)
    {
        var topics = figures.Topics;
        var rows = new double[(figures.Units.Max() + 1) * topics];
        var all = new double[topics];
        for (var i = 0; i < figures.Numbers.Length; i++)
        {
            for (var topic = 0; topic < topics; topic++)
            {
                var place = (i * topics) + topic;
                var amount = figures.Asked[place] + figures.Helped[place] + (figures.Strengths[place] ? 1 : 0);
                rows[(figures.Units[i] * topics) + topic] += amount;
                all[topic] += amount;
            }
        }

        var total = all.Sum() + topics;
        var relevance = new float[rows.Length];
        for (var start = 0; start < rows.Length; start += topics)
        {
            var own = rows.AsSpan(start, topics).ToArray().Sum();
            for (var topic = 0; topic < topics; topic++)
            {
                relevance[start + topic] = (float)((rows[start + topic] + (Smoothing * (all[topic] + 1) / total)) / (own + Smoothing));
            }
        }

        return relevance;
    }

    private static TieRows Ties(WorkplaceFigures figures)
    {
        SortedDictionary<(int, int), float> ties = [];
        foreach (var (one, other, weight) in figures.Ties)
        {
            Tie(one, other, Saturate(weight, WeightForHalf));
        }

        foreach (var (place, manager) in figures.ReportsTo.Index())
        {
            if (manager >= 0)
            {
                Tie(place, manager, ReportingStrength);
            }
        }

        var n = figures.Numbers.Length;
        for (var first = 0; first < n;)
        {
            var end = first + 1;
            while (end < n && figures.Teams[end] == figures.Teams[first])
            {
                end++;
            }

            for (var i = first; i < end && end - first <= LargestTeam; i++)
            {
                for (var j = i + 1; j < end; j++)
                {
                    Tie(i, j, TeamStrength);
                }
            }

            first = end;
        }

        var starts = new int[n + 1];
        foreach (var (place, _) in ties.Keys)
        {
            starts[place + 1]++;
        }

        for (var i = 0; i < n; i++)
        {
            starts[i + 1] += starts[i];
        }

        return new(starts, [.. ties.Keys.Select(pair => pair.Item2)], [.. ties.Values]);

        void Tie(int one, int other, float strength)
        {
            if (one != other)
            {
                ties[(one, other)] = Math.Max(ties.GetValueOrDefault((one, other)), strength);
                ties[(other, one)] = ties[(one, other)];
            }
        }
    }

    // It may interest its members, and those who know one and need what it is about.
    private static CommunityOutline Community(GroupFigures group, int[] units, float[] relevance, int topics, TieRows ties)
    {
        SortedDictionary<int, float> interests = [];
        foreach (var member in group.Members)
        {
            interests[member] = (float)Math.Max(0.5, InterestOf(member));
            foreach (var friend in ties.Of(member))
            {
                if (InterestOf(friend) is >= GroupGenerator.LeastInterest and var interest)
                {
                    interests.TryAdd(friend, (float)interest);
                }
            }
        }

        return new() { Topics = group.Topics, Audience = [.. interests.Keys], Interests = [.. interests.Values], Members = group.Members, Archived = group.Answers };

        double InterestOf(int place) => GroupGenerator.InterestOf(group.Topics, relevance.AsSpan(units[place] * topics, topics), GroupGenerator.FullInterest);
    }

    private static float[] SumRows(float[] values, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(row => values.AsSpan(row * columns, columns).ToArray().Sum())];

    private static float Saturate(double amount, double half) => (float)(amount / (amount + half));
}
