namespace LearningGraph.Simulation;

/// <summary>Who completes which course, and moves on to the community afterwards.</summary>
internal sealed class Studying(World world, Joining joining)
{
    private const double PerDay = 0.0042;
    private const double CommunityAfterwardsProbability = 0.3;

    private readonly ulong[] completed = new ulong[world.People.Length];
    private readonly double[] weights = new double[world.Courses.Length];

    /// <summary>Completes at most one course for a person on a day.</summary>
    public void Study(Person person, int day)
    {
        if (world.Draw.Uniform(person.Number, day, Event.Study) >= PerDay * (person.FirstDay > 0 && day < person.FirstDay + 90 ? 3 : 1))
        {
            return;
        }

        for (var course = 0; course < weights.Length; course++)
        {
            var done = (completed[person.Number] >> course & 1) != 0;
            weights[course] = done ? 0 : world.Needs.Of(person.Number, world.Courses[course].Topic, day);
        }

        var chosen = world.Draw.Weighted(weights, person.Number, day, Event.Study, 1);
        var at = world.Moment(person.Number, day, Event.Study);
        if (chosen < 0 || !world.Chronicle.TryAdd(new Occurrence(at, InteractionKind.Completed, person.Number, With: -1, chosen)))
        {
            return;
        }

        completed[person.Number] |= 1UL << chosen;
        world.Knowledge.Learn(person.Number, world.Courses[chosen].Topic, world.Courses[chosen].Effect);
        if (world.Draw.Uniform(person.Number, day, Event.Study, 2) < CommunityAfterwardsProbability)
        {
            var wait = World.WaitHours(6, world.Draw.Normal(person.Number, day, Event.Study, 3));
            joining.Follow(person, world.Courses[chosen].Topic, world.Calendar.AddWork(at, person.Place, Math.Max(wait, 0.02)));
        }
    }
}
