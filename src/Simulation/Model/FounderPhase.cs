namespace LearningGraph.Simulation;

/// <summary>Founders on duty invite their ties and post to make a beginning. Few, so between the phases.</summary>
internal sealed class FounderPhase(RunState run, JoinPhase joining)
{
    private const double UsualHelp = 20;

    private readonly SeedingTerms terms = run.Scenario.Seeding;
    private readonly List<NewQuestion> posts = [];
    private readonly List<int> joins = [];

    /// <summary>Makes a learner a founder from this tick on.</summary>
    /// <param name="community">Its number.</param>
    /// <param name="learner">Part of its audience.</param>
    public void Appoint(int community, int learner)
    {
        var seat = run.Seats.Find(learner, community);
        run.Join(seat, 1);
        run.Seats.FounderUntil[seat] = run.Tick + Horizon.DutyTicks(terms);
        run.ScheduleVisit(seat);

        // A seat whose founder left may get another one.
        if (!run.Communities[community].Founders.Contains(seat))
        {
            run.Communities[community].AddFounder(seat, ReputeOf(learner));
        }
    }

    public void Work(Conversation conversation)
    {
        posts.Clear();
        joins.Clear();
        foreach (var community in run.Communities)
        {
            foreach (var seat in community.Founders)
            {
                if (run.IsOnDuty(seat))
                {
                    Act(seat, community);
                }
            }
        }

        conversation.Post(posts);
        foreach (var seat in joins)
        {
            run.Join(seat, run.Behaviour.Staying.FirstGoodwill);
        }
    }

    private void Act(int seat, CommunityState community)
    {
        var learner = run.Seats.Learners[seat];
        var number = run.Seats.Communities[seat];
        var chance = run.Draw.Four(learner, run.Tick, Event.FounderPost, number);
        if (chance.First < terms.PostsPerWeek / WorkTime.TicksPerWeek)
        {
            posts.Add(new(seat, TopicOf(community.Outline.Topics, chance.Second), (float)(0.3 * chance.Third), IsStarter: true));
        }

        var ties = run.Organisation.Ties.Of(learner);
        var invited = run.Draw.Four(learner, run.Tick, Event.Invitation, number);
        var invites = terms.InvitesPerWeek / WorkTime.TicksPerWeek;
        if (ties.Length == 0 || invited.First >= invites)
        {
            return;
        }

        var guest = run.Seats.Find(ties[(int)(invited.Second * ties.Length)], number);
        if (guest < 0 || run.Seats.Standings[guest] is Standing.Member or Standing.Abandoned)
        {
            return;
        }

        run.Note(HappeningKind.Invited, learner, number, run.Seats.Learners[guest]);
        if (invited.Third < run.Behaviour.Joining.InviteAccepted * joining.Appeal(guest)
            && run.Seats.Friends[guest] >= joining.ThresholdOf(run.Seats.Learners[guest]))
        {
            joins.Add(guest);
        }
    }

    // People trust a group more when those who began it are known for their help; an assumption, the same on average for any community.
    private double ReputeOf(int learner) =>
        2 - CommunityState.MostRepute + (2 * (CommunityState.MostRepute - 1) * run.People.HelpGiven[learner] / (run.People.HelpGiven[learner] + UsualHelp));

    private static int TopicOf(ulong mask, double uniform)
    {
        var chosen = (int)(uniform * System.Numerics.BitOperations.PopCount(mask));
        for (; chosen > 0; chosen--)
        {
            mask &= mask - 1;
        }

        return System.Numerics.BitOperations.TrailingZeroCount(mask);
    }
}
