using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>Makes people of the learners of a run: names, places, whom they report to, when they come and go.</summary>
internal sealed class Staff(PlayedWorkplace played)
{
    private readonly Organisation organisation = played.Organisation;
    private readonly Draw draw = played.Draw;
    private readonly Sites sites = new(played.Organisation, played.Draw);
    private readonly Dictionary<string, int> namesakes = new(StringComparer.Ordinal);
    private readonly List<Person> people = [];
    private readonly Holders holders = new(played.Organisation.Learners);

    /// <summary>Everybody who works here at some time, by number.</summary>
    public Person[] Hire()
    {
        for (var learner = 0; learner < organisation.Learners; learner++)
        {
            people.Add(Hire(learner, firstDay: 0, organisation.ActivityScores[learner], organisation.HelpfulnessScores[learner]) with
            {
                Web = organisation.Web[learner],
                Social = organisation.Social[learner],
            });
        }

        foreach (var departure in played.Record.Happenings.Where(happening => happening.Kind == HappeningKind.Departed))
        {
            Replace(departure.Learner, departure.Tick);
        }

        return [.. people];
    }

    // Whoever would come after the last day is nobody yet.
    private void Replace(int learner, int tick)
    {
        var leaver = holders.Of(learner);
        people[leaver] = people[leaver] with { EndDay = played.Calendar.DayOfTick(tick) + 1 };
        holders.Replace(learner);
        if (tick + 1 < played.Calendar.Ticks)
        {
            NewPerson newcomer = new(played.State.Scenario.Workplace, draw, learner, tick + 1);
            people.Add(Hire(learner, played.Calendar.DayOfTick(tick + 1), newcomer.Activity, newcomer.Helpfulness) with
            {
                Web = newcomer.Web,
                Social = newcomer.Social,
            });
        }
    }

    private Person Hire(int learner, int firstDay, float activity, float helpfulness)
    {
        var number = people.Count;
        var unit = organisation.Units[learner];
        var place = sites.PlaceOf(unit, number);
        var (id, name) = NameOf(number, place);
        var answering = played.State.Behaviour.Answering;
        return new()
        {
            Number = number,
            Learner = learner,
            Id = id,
            Name = name,
            Unit = sites.NameOf(unit),
            Manager = organisation.ReportsTo[learner] is >= 0 and var superior ? holders.Of(superior) : null,
            Place = place,
            FirstDay = firstDay,
            EndDay = int.MaxValue,
            Cohort = CohortOf(firstDay > 0 ? firstDay : -WorkTime.ToDays(organisation.Tenures[learner])),
            Activity = Population.Spread(activity, answering.ActivitySpread),
            Capacity = Math.Max(1, (int)Math.Round(Population.CapacityOf(Population.Spread(helpfulness, answering.PropensitySpread), answering))),
        };
    }

    private (LearnerId Id, string Name) NameOf(int number, Place place)
    {
        var origin = draw.Uniform(number, 0, Event.Name) < 0.88 ? place : draw.Pick(Place.All, number, 1, Event.Name);
        var first = draw.Pick(origin.FirstNames, number, 2, Event.Name);
        var last = draw.Pick(origin.LastNames, number, 3, Event.Name);
        return (new(Unique.Of($"{first}.{last}".ToLowerInvariant(), ".", namesakes)), $"{first} {last}");
    }

    private string CohortOf(int day)
    {
        var hired = played.Scenario.Start.AddDays(day);
        return string.Create(CultureInfo.InvariantCulture, $"{hired.Year}-Q{((hired.Month - 1) / 3) + 1}");
    }
}
