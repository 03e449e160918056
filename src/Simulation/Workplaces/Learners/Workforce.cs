using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Makes up who works here. Numbers run unit by unit and team by team.</summary>
internal sealed class Workforce(WorkplaceScenario scenario, Draw draw)
{
    private const int HiringRoundDays = 28;
    private const int TeamsOfDepartment = 8;
    private const double NewcomerShare = 0.18;
    private const double LeavingPerYear = 0.10;
    private const double WriterShare = 0.2;
    private const double EagernessExponent = 0.55;
    private const double MostEager = 25;

    private readonly Dictionary<string, int> namesakes = new(StringComparer.Ordinal);
    private readonly Person[] people = new Person[scenario.Learners];

    /// <summary>Everybody who works here at some time, by number.</summary>
    public Person[] Hire()
    {
        var share = 0.0;
        var start = 0;
        for (var unit = 0; unit < UnitOutline.All.Length; unit++)
        {
            share += UnitOutline.All[unit].Share;
            var end = unit == UnitOutline.All.Length - 1 ? people.Length : (int)Math.Round(share * people.Length);
            HireUnit(unit, new(start, end));
            start = end;
        }

        return people;
    }

    private void HireUnit(int unit, Circle circle)
    {
        var departmentHead = circle.Start;
        var teams = 0;
        for (var lead = circle.Start; lead < circle.End; teams++)
        {
            if (teams % TeamsOfDepartment == 0)
            {
                departmentHead = lead;
            }

            Circle team = new(lead, Math.Min(circle.End, lead + 5 + draw.Below(8, lead, 0, Event.TeamSize)));
            var shares = Array.ConvertAll(Place.All, place => place.Share);
            var place = Place.All[draw.Weighted(shares, lead, 0, Event.TeamPlace)];
            for (var number = lead; number < team.End; number++)
            {
                people[number] = Hire(number, unit, circle, team, ManagerOf(number, lead, departmentHead, circle.Start), place);
            }

            lead = team.End;
        }
    }

    // The first of each circle leads it: member -> team lead -> head of department -> head of unit -> the first of all.
    private static int? ManagerOf(int number, int teamLead, int departmentHead, int unitHead) =>
        number != teamLead ? teamLead
        : number != departmentHead ? departmentHead
        : number != unitHead ? unitHead
        : number != 0 ? 0
        : null;

    private Person Hire(int number, int unit, Circle unitCircle, Circle team, int? manager, Place teamPlace)
    {
        var outline = UnitOutline.All[unit];
        var place = draw.Uniform(number, 0, Event.PersonPlace) < 0.85 ? teamPlace : draw.Pick(Place.All, number, 1, Event.PersonPlace);
        var (id, name) = NameOf(number, place);
        var (firstDay, endDay) = StayOf(number, isLead: number == team.Start);
        var web = Math.Clamp(outline.Web + (0.18 * draw.Normal(number, 0, Event.Web)), 0, 1);
        var social = Math.Clamp(0.5 + (0.22 * draw.Normal(number, 0, Event.Social)), 0, 1);

        return new()
        {
            Number = number,
            Id = id,
            Name = name,
            Unit = outline,
            UnitNumber = unit,
            UnitCircle = unitCircle,
            Team = team,
            Manager = manager,
            Place = place,
            FirstDay = firstDay,
            EndDay = endDay,
            Cohort = CohortOf(number, firstDay),
            Seniority = Math.Pow(draw.Uniform(number, 0, Event.Career), firstDay > 0 ? 2 : 1.4),
            Web = web,
            Social = social,
            WritesFrom = WritesFrom(number, firstDay, web, social),
            AskRate = Math.Exp((0.9 * draw.Normal(number, 0, Event.AskRate)) - 0.4),
            AnswerRate = Math.Min(MostEager, Math.Pow(1 - draw.Uniform(number, 0, Event.AnswerRate), -1 / EagernessExponent)),
            Slowness = 0.5 * draw.Normal(number, 0, Event.Slowness),
            Capacity = 1 + draw.Below(6, number, 0, Event.Capacity),
        };
    }

    private (LearnerId Id, string Name) NameOf(int number, Place place)
    {
        var origin = draw.Uniform(number, 0, Event.Name) < 0.88 ? place : draw.Pick(Place.All, number, 1, Event.Name);
        var first = draw.Pick(origin.FirstNames, number, 2, Event.Name);
        var last = draw.Pick(origin.LastNames, number, 3, Event.Name);
        var key = $"{first}.{last}".ToLowerInvariant();
        var count = namesakes[key] = namesakes.GetValueOrDefault(key) + 1;
        return (new(count == 1 ? key : $"{key}.{count.ToString(CultureInfo.InvariantCulture)}"), $"{first} {last}");
    }

    private (int FirstDay, int EndDay) StayOf(int number, bool isLead)
    {
        var rounds = (scenario.Days - 1) / HiringRoundDays;
        if (isLead)
        {
            return (0, int.MaxValue);
        }

        var firstDay = draw.Uniform(number, 1, Event.Career) < NewcomerShare && rounds > 0
            ? HiringRoundDays * (1 + draw.Below(rounds, number, 2, Event.Career))
            : 0;
        var years = -Math.Log(1 - draw.Uniform(number, 3, Event.Career)) / LeavingPerYear;
        var endDay = firstDay + 30 + (years * 365);
        return (firstDay, endDay < scenario.Days ? (int)endDay : int.MaxValue);
    }

    private string CohortOf(int number, int firstDay)
    {
        var yearsBefore = firstDay > 0 ? 0 : Math.Min(35, -6 * Math.Log(1 - draw.Uniform(number, 0, Event.Tenure)));
        var hired = scenario.Start.AddDays(firstDay - (yearsBefore * 365));
        return string.Create(CultureInfo.InvariantCulture, $"{hired.Year}-Q{((hired.Month - 1) / 3) + 1}");
    }

    // Two of three never write. Of the others half do from the start and half begin at some day, so that new experts emerge.
    private int WritesFrom(int number, int firstDay, double web, double social)
    {
        var probability = WriterShare * (0.4 + (0.5 * web) + (0.7 * social));
        return draw.Uniform(number, 0, Event.Participation) >= probability ? int.MaxValue
            : draw.Uniform(number, 1, Event.Participation) < 0.55 ? firstDay
            : firstDay + draw.Below(scenario.Days, number, 2, Event.Participation);
    }
}
