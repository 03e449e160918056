namespace LearningGraph.Simulation;

/// <summary>
/// Tells what happened in a run as a portal would have seen it: at moments of working days, causes before their effects, without what nobody
/// writes down.
/// </summary>
internal sealed class Teller(PlayedWorkplace played, Person[] people, Holders holders, Memberships memberships, Chronicle chronicle, Conversations conversations)
{
    // An assumption: of those who stop looking in, so many also leave the group.
    private const double LapsedLeaveShare = 0.3;

    // Who is a member or a founder already when a day begins is told early on it.
    private const double EarlyShare = 0.1;
    private const double InvitesUntilShare = 0.5;
    private const int NotInvited = -1;

    private readonly RunState state = played.State;
    private readonly Draw draw = played.Draw;
    private readonly Dictionary<(int Person, int Topic), int> levels = [];
    private readonly Dictionary<int, (int Tick, int At)> invitations = [];

    /// <summary>Tells everything; where there is no workday, nothing.</summary>
    /// <param name="cancellationToken">Stops it.</param>
    public void Tell(CancellationToken cancellationToken)
    {
        foreach (var happening in played.Calendar.Ticks == 0 ? [] : played.Record.Happenings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tell(happening);
        }

        conversations.Conclude();
    }

    private void Tell(in Happening happening)
    {
        switch (happening.Kind)
        {
            case HappeningKind.Asked:
                conversations.Ask(happening);
                break;
            case HappeningKind.Answered:
                conversations.Answer(happening);
                break;
            case HappeningKind.Helped:
                conversations.Help(happening);
                break;
            case HappeningKind.Completed:
                Complete(happening);
                break;
            case HappeningKind.Invited:
                Invite(happening);
                break;
            case HappeningKind.Joined:
                Join(happening);
                break;
            case HappeningKind.Lapsed:
                Lapse(happening);
                break;
            case HappeningKind.Abandoned:
                Leave(SeatOf(happening), Moment(happening, Event.Leave));
                break;
            case HappeningKind.Departed:
                Depart(happening);
                break;
            case HappeningKind.Paired:
                Meet(happening);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happening), happening.Kind, null);
        }
    }

    // Whoever takes another course on a topic takes the next level; one beyond the last is not told.
    private void Complete(in Happening happening)
    {
        var person = holders.Of(happening.Learner);
        var level = levels.GetValueOrDefault((person, happening.About));
        if (level < Course.Levels)
        {
            levels[(person, happening.About)] = level + 1;
            chronicle.TryAdd(new Occurrence(
                Moment(happening, Event.Study), InteractionKind.Completed, person, With: -1, (happening.About * Course.Levels) + level));
        }
    }

    private void Invite(in Happening happening)
    {
        var (host, guest) = (SeatOf(happening), state.Seats.Find(happening.Other, happening.About));
        if (memberships.IsMember(guest))
        {
            return;
        }

        var person = people[holders.Of(happening.Learner)];
        var share = InvitesUntilShare * draw.Uniform(happening.Learner, happening.Tick, Event.Invite, happening.About);
        var at = played.Calendar.NotBefore(memberships.SinceOf(host) + 1, played.Calendar.MomentOf(happening.Tick, person.Place, share), person.Place);
        if (chronicle.TryAdd(new Occurrence(at, InteractionKind.Invited, person.Number, holders.Of(happening.Other), Group: happening.About)))
        {
            memberships.Act(host, at);
            var last = invitations.GetValueOrDefault(guest);
            invitations[guest] = (happening.Tick, last.Tick == happening.Tick ? Math.Max(last.At, at) : at);
        }
    }

    private void Join(in Happening happening)
    {
        var seat = SeatOf(happening);
        if (memberships.IsMember(seat))
        {
            return;
        }

        var person = people[holders.Of(happening.Learner)];
        var cause = invitations.TryGetValue(seat, out var invitation) && invitation.Tick == happening.Tick ? invitation.At : NotInvited;
        var isEarly = happening.Tick == 0 || cause != NotInvited;
        var share = (isEarly ? EarlyShare : 1) * draw.Uniform(happening.Learner, happening.Tick, Event.Join, happening.About);
        var at = played.Calendar.NotBefore(cause + 1, played.Calendar.MomentOf(happening.Tick, person.Place, share), person.Place);

        // A member in any case: whatever follows comes later, and is left out as well where this is.
        chronicle.TryAdd(new Occurrence(at, InteractionKind.Joined, person.Number, With: -1, Group: happening.About));
        memberships.Join(seat, at);
    }

    private void Lapse(in Happening happening)
    {
        if (draw.Uniform(happening.Learner, happening.Tick, Event.Lapse, happening.About) < LapsedLeaveShare)
        {
            Leave(SeatOf(happening), Moment(happening, Event.Leave));
        }
    }

    private void Depart(in Happening happening)
    {
        var closing = played.Calendar.MomentOf(happening.Tick, people[holders.Of(happening.Learner)].Place, 1);
        for (var seat = state.Seats.StartOf(happening.Learner); seat < state.Seats.StartOf(happening.Learner + 1); seat++)
        {
            Leave(seat, closing + 1);
        }

        holders.Replace(happening.Learner);
    }

    private void Leave(int seat, int at)
    {
        if (!memberships.IsMember(seat))
        {
            return;
        }

        var person = people[holders.Of(state.Seats.Learners[seat])];
        var leaves = Math.Max(at, memberships.LastActOf(seat) + 1);
        chronicle.TryAdd(new Occurrence(leaves, InteractionKind.Left, person.Number, With: -1, Group: state.Seats.Communities[seat]));
        memberships.Leave(seat);
    }

    // Once a week from the newcomer's first on, about what the role needs.
    private void Meet(in Happening happening)
    {
        var (buddy, newcomer) = (holders.Of(happening.Learner), holders.Of(happening.Other));
        for (var meeting = 0; meeting < happening.About; meeting++)
        {
            var tick = happening.Tick + 1 + (meeting * WorkTime.TicksPerWeek);
            if (tick >= played.Calendar.Ticks || played.Calendar.DayOfTick(tick) >= people[newcomer].EndDay)
            {
                return;
            }

            var chance = draw.Four(happening.Other, tick, Event.Mentor);
            var topic = state.Topics.Choose(happening.Other, chance.First);
            var at = played.Calendar.MomentOf(tick, people[buddy].Place, chance.Second);
            chronicle.TryAdd(new Occurrence(at, InteractionKind.Mentored, buddy, newcomer, topic));
        }
    }

    private int SeatOf(in Happening happening) => state.Seats.Find(happening.Learner, happening.About);

    private int Moment(in Happening happening, Event occasion) => played.Calendar.MomentOf(
        happening.Tick,
        people[holders.Of(happening.Learner)].Place,
        draw.Uniform(happening.Learner, happening.Tick, occasion, happening.About));
}
