namespace LearningGraph.Simulation;

/// <summary>Where somebody in need turns: a multinomial logit over what there is (McFadden 1974); asking nobody has utility 0.</summary>
internal sealed class Channels(RunState run)
{
    private const double NoGoodwill = 1e-6;

    private readonly AskingBehaviour asking = run.Behaviour.Asking;
    private readonly LearningBehaviour learning = run.Behaviour.Learning;
    private readonly HelperChoice helpers = new(run);

    public void Turn(int learner, int topic, float difficulty, Shard shard)
    {
        var (member, known) = FindSeats(learner, topic);
        var chance = run.Draw.Four(learner, run.Tick, Event.Channel);
        if (member < 0 && known >= 0 && chance.Third < run.Behaviour.Joining.NeedJoins * run.Seats.Interests[known])
        {
            shard.Joins.Add(known);
        }

        var archive = known >= 0 ? Math.Exp(ArchiveUtility(learner, topic, known)) : 0;
        var tie = Math.Exp(
            asking.Tie + (asking.TieSocial * (run.People.Social[learner] - 0.5)) + (asking.TieSafety * (run.People.Safety[learner] - 0.5)));
        var community = member >= 0 ? Math.Exp(CommunityUtility(learner, member)) : 0;

        var left = chance.First * (archive + tie + community + 1);
        if (left < archive)
        {
            if (SearchFinds(topic, known, chance.Second))
            {
                shard.Channels[(int)Channel.ArchiveFound]++;
                shard.Lessons.Add(new(learner, topic, difficulty, (float)learning.FromArchive));
                return;
            }

            // Who finds nothing thinks again, of the rest.
            shard.Channels[(int)Channel.ArchiveMissed]++;
            left = chance.Fourth * (tie + community + 1);
        }
        else
        {
            left -= archive;
        }

        if (left < tie)
        {
            helpers.Ask(learner, topic, difficulty, shard);
        }
        else if (left < tie + community)
        {
            shard.Channels[(int)Channel.Community]++;
            shard.Questions.Add(new(member, topic, difficulty, IsStarter: false));
        }
        else
        {
            shard.Channels[(int)Channel.Nobody]++;
        }
    }

    // The membership with the best experience, and the best place the learner knows of at all.
    private (int Member, int Known) FindSeats(int learner, int topic)
    {
        var seats = run.Seats;
        var (member, known) = (-1, -1);
        for (var seat = seats.StartOf(learner); seat < seats.StartOf(learner + 1); seat++)
        {
            if (!run.Communities[seats.Communities[seat]].Covers(topic))
            {
                continue;
            }

            if (seats.Standings[seat] == Standing.Member)
            {
                member = member < 0 || seats.Goodwill[seat] > seats.Goodwill[member] ? seat : member;
            }
            else if (seats.Standings[seat] != Standing.Abandoned && seats.Friends[seat] > 0)
            {
                known = known < 0 || seats.Friends[seat] > seats.Friends[known] ? seat : known;
            }
        }

        return (member, member >= 0 ? member : known);
    }

    private double ArchiveUtility(int learner, int topic, int seat) =>
        asking.Archive
        + (asking.ArchivePerAnswer * Math.Log(1 + run.Communities[run.Seats.Communities[seat]].Archive[topic]))
        + (asking.ArchiveWeb * (run.People.Web[learner] - 0.5));

    private double CommunityUtility(int learner, int seat) =>
        asking.Community
        + (asking.CommunitySocial * (run.People.Social[learner] - 0.5))
        + (asking.CommunityWeb * (run.People.Web[learner] - 0.5))
        + (asking.CommunitySafety * (run.People.Safety[learner] - 0.5))
        + (asking.CommunityActivity * run.People.ActivityScores[learner])
        - (asking.CommunityAudience * Math.Log(1 + run.Communities[run.Seats.Communities[seat]].Members))
        + (asking.CommunityGoodwill * Math.Log(Math.Max(NoGoodwill, 2 * run.Seats.Goodwill[seat])));

    private bool SearchFinds(int topic, int seat, double uniform) =>
        uniform < 1 - Math.Pow(1 - learning.ArchiveHit, run.Communities[run.Seats.Communities[seat]].Archive[topic]);
}
