namespace LearningGraph.Simulation;

/// <summary>Who joins which community, invites whom, and leaves.</summary>
internal sealed class Joining(World world)
{
    private const double JoinPerDay = 0.0036;
    private const double LeavePerDay = 0.0006;
    private const double InvitedShare = 0.4;
    private const double FollowsInvitationProbability = 0.65;
    private const int WaveDays = 40;

    private readonly double[] weights = new double[world.Communities.Length];

    /// <summary>Lets the owners of a community join on the day it is founded.</summary>
    public void Found(int day)
    {
        for (var community = 0; community < world.Communities.Length; community++)
        {
            if (world.Communities[community].Founded != day)
            {
                continue;
            }

            foreach (var owner in world.Communities[community].Owners)
            {
                Join(owner, community, WorkCalendar.Moment(day, world.People[owner].Place, 0));
            }
        }
    }

    /// <summary>What a person does about communities on a day: at most one join and one leave.</summary>
    public void Consider(Person person, int day)
    {
        var wave = 1 + (4 * Math.Exp(-(day - person.FirstDay) / (double)WaveDays));
        var rate = JoinPerDay * (0.4 + (1.2 * person.Social)) * (person.Writes(day) ? 2 : 0.8) * wave;
        if (Uniform(person, day, Event.Join) < rate)
        {
            Join(person, day);
        }

        if (world.IsMemberAnywhere(person.Number) && Uniform(person, day, Event.Leave) < LeavePerDay)
        {
            Leave(person, day);
        }
    }

    /// <summary>Joins the community on a topic, if there is one with room for somebody new to it.</summary>
    public void Follow(Person person, int topic, int at)
    {
        var community = Array.FindIndex(world.Communities, candidate => candidate.Topic == topic);
        if (community >= 0
            && WorkCalendar.DayOf(at, person.Place) > world.Communities[community].Founded
            && !world.IsMember(person.Number, community))
        {
            Join(person.Number, community, at);
        }
    }

    /// <summary>Leaves everything on the last day at work.</summary>
    public void Quit(Person person, int day)
    {
        for (var community = 0; community < weights.Length; community++)
        {
            if (world.IsMember(person.Number, community))
            {
                Leave(person, community, Math.Max(WorkCalendar.Moment(day, person.Place, 1), world.JoinedAt(person.Number) + 60));
            }
        }
    }

    private void Join(Person person, int day)
    {
        for (var community = 0; community < weights.Length; community++)
        {
            weights[community] = Attraction(person, community, day);
        }

        var chosen = world.Draw.Weighted(weights, person.Number, day, Event.Join, 1);
        if (chosen < 0)
        {
            return;
        }

        var at = world.Moment(person.Number, day, Event.Join);
        if (Uniform(person, day, Event.Invite) >= InvitedShare || FindHost(person, chosen, day) is not { } host)
        {
            Join(person.Number, chosen, at);
            return;
        }

        var invited = WorkCalendar.Moment(day, world.People[host].Place, world.Draw.Uniform(person.Number, day, Event.Invite, 1));
        Occurrence invitation = new(invited, InteractionKind.Invited, host, person.Number, Group: chosen);
        if (world.Chronicle.TryAdd(invitation) && Uniform(person, day, Event.Invite, 2) < FollowsInvitationProbability)
        {
            var wait = World.WaitHours(5, world.Draw.Normal(person.Number, day, Event.Invite, 3));
            Join(person.Number, chosen, world.Calendar.AddWork(invited, person.Place, Math.Max(wait, 0.02)));
        }
    }

    // Interest, more so for who has teammates inside, and for what was founded lately.
    private double Attraction(Person person, int community, int day)
    {
        var (topic, founded) = (world.Communities[community].Topic, world.Communities[community].Founded);
        if (day <= founded || world.IsMember(person.Number, community))
        {
            return 0;
        }

        var interest = world.Knowledge.Relevance(person.Number, topic) + (0.5 * world.Knowledge.Expertise(person.Number, topic));
        var inside = 0;
        for (var mate = person.Team.Start; mate < person.Team.End; mate++)
        {
            inside += world.IsMember(mate, community) ? 1 : 0;
        }

        return interest * interest * (1 + (0.6 * inside)) * (founded > 0 && day < founded + WaveDays ? 3 : 1);
    }

    // A teammate who is a member, or else an owner.
    private int? FindHost(Person person, int community, int day)
    {
        for (var mate = person.Team.Start; mate < person.Team.End; mate++)
        {
            if (mate != person.Number && IsHost(mate, community, day))
            {
                return mate;
            }
        }

        foreach (var owner in world.Communities[community].Owners)
        {
            if (owner != person.Number && IsHost(owner, community, day))
            {
                return owner;
            }
        }

        return null;
    }

    // A member since yesterday at least, so that every invitation follows its sender's own joining.
    private bool IsHost(int person, int community, int day) =>
        world.IsMember(person, community)
        && world.People[person].IsEmployed(day)
        && WorkCalendar.DayOf(world.JoinedAt(person), world.People[person].Place) < day - 1;

    private void Join(int person, int community, int at)
    {
        at = Math.Max(at, world.JoinedAt(person) + 60);
        if (world.Chronicle.TryAdd(new Occurrence(at, InteractionKind.Joined, person, With: -1, Group: community)))
        {
            world.Join(person, community, at);
        }
    }

    private void Leave(Person person, int day)
    {
        for (var community = 0; community < weights.Length; community++)
        {
            weights[community] = world.IsMember(person.Number, community)
                && Array.IndexOf(world.Communities[community].Owners, person.Number) < 0 ? 1 : 0;
        }

        var chosen = world.Draw.Weighted(weights, person.Number, day, Event.Leave, 1);
        var at = world.Moment(person.Number, day, Event.Leave);
        if (chosen >= 0 && at > world.JoinedAt(person.Number))
        {
            Leave(person, chosen, at);
        }
    }

    private void Leave(Person person, int community, int at)
    {
        if (world.Chronicle.TryAdd(new Occurrence(at, InteractionKind.Left, person.Number, With: -1, Group: community)))
        {
            world.Leave(person.Number, community);
        }
    }

    private double Uniform(Person person, int day, Event occasion, int number = 0) =>
        world.Draw.Uniform(person.Number, day, occasion, number);
}
