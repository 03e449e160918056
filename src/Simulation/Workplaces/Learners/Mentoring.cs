namespace LearningGraph.Simulation;

/// <summary>Who is mentored, by whom: buddies of newcomers, and mentors on a topic that somebody needs.</summary>
internal sealed class Mentoring(World world)
{
    private const double PerDay = 0.0003;
    private const double BuddyProbability = 0.6;
    private const double HoursBetween = 80;

    /// <summary>Begins at most one mentorship for a person on a day.</summary>
    public void Seek(Person person, int day)
    {
        var isNew = person.FirstDay > 0 && day == person.FirstDay;
        if (world.Draw.Uniform(person.Number, day, Event.Mentor) >= (isNew ? BuddyProbability : PerDay))
        {
            return;
        }

        var topic = world.Needs.Choose(person.Number, day, Event.Mentor);
        var circle = isNew ? person.UnitCircle : world.Everybody;
        if (world.Answerers.Find(topic, circle, world.Draw.Uniform(person.Number, day, Event.Mentor, 2)) is { } mentor
            && mentor != person.Number
            && world.Knowledge.Expertise(mentor, topic) > world.Knowledge.Expertise(person.Number, topic))
        {
            Meet(mentor, person, topic, day);
        }
    }

    private void Meet(int mentor, Person person, int topic, int day)
    {
        var at = world.Moment(person.Number, day, Event.Mentor);
        var meetings = 2 + world.Draw.Below(6, person.Number, day, Event.Mentor, 3);
        for (var meeting = 0; meeting < meetings; meeting++)
        {
            var wait = World.WaitHours(HoursBetween, 0.3 * world.Draw.Normal(person.Number, day, Event.Mentor, 10 + meeting));
            at = world.Calendar.AddWork(at, world.People[mentor].Place, wait);
            var ends = WorkCalendar.DayOf(at, person.Place) >= person.EndDay;
            if (ends || !world.Chronicle.TryAdd(new Occurrence(at, InteractionKind.Mentored, mentor, person.Number, topic)))
            {
                return;
            }

            world.Knowledge.LearnFrom(mentor, person.Number, topic, 0.05);
        }
    }
}
