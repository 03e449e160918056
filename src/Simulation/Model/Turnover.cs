namespace LearningGraph.Simulation;

/// <summary>Somebody leaves, and a newcomer takes the place: the same team and ties at work, nothing else. Some newcomers get a buddy.</summary>
internal sealed class Turnover(RunState run, LifePhase life)
{
    private const int ProductiveDays = 90;

    /// <summary>Newcomers by how many meetings with a buddy they will have had, 0 for none, and how many of them are quickly productive.</summary>
    public List<(int Meetings, bool IsProductive)> Newcomers { get; } = [];

    public void Replace(int learner)
    {
        run.Record?.KnowledgeOfDeparted.Add(run.People.Expertise.AsSpan(learner * run.Organisation.Topics, run.Organisation.Topics).ToArray());
        run.Note(HappeningKind.Departed, learner);
        for (var seat = run.Seats.StartOf(learner); seat < run.Seats.StartOf(learner + 1); seat++)
        {
            run.Leave(seat, Standing.Outside);
            if (run.Seats.Joined[seat] != Seats.Never)
            {
                run.Seats.Joined[seat] = Seats.Never;
                run.Communities[run.Seats.Communities[seat]].Departures.Add(run.Tick);
            }

            run.Seats.Silences[seat] = 0;
            run.Seats.FirstPosts[seat] = default;
            (run.Seats.Questions[seat], run.Seats.Answers[seat]) = (0, 0);
        }

        var (people, topics, tick) = (run.People, run.Organisation.Topics, run.Tick);
        NewPerson newcomer = new(run.Scenario.Workplace, run.Draw, learner, tick + 1);
        newcomer.Learn(run.Organisation.RelevanceOf(learner), 0, people.Expertise.AsSpan(learner * topics, topics));
        (people.Web[learner], people.Social[learner], people.Safety[learner]) = (newcomer.Web, newcomer.Social, newcomer.Safety);
        people.ActivityScores[learner] = newcomer.Activity;
        people.Activity[learner] = Population.Spread(newcomer.Activity, run.Behaviour.Answering.ActivitySpread);
        people.Helpfulness[learner] = Population.Spread(newcomer.Helpfulness, run.Behaviour.Answering.PropensitySpread);
        people.Capacity[learner] = Population.CapacityOf(people.Helpfulness[learner], run.Behaviour.Answering);
        (people.Began[learner], people.Load[learner], people.HelpGiven[learner], people.Gained[learner]) = (tick + 1, 0, 0, 0);
        (people.AnswerDays[learner], people.LastAnswerTick[learner], people.CommunityAsks[learner]) = (0, -1, 0);
        people.CourseTick[learner] = int.MinValue / 2;
        people.HelperOf.AsSpan(learner * Population.Helpers, Population.Helpers).Fill(-1);
        people.HelpStrength.AsSpan(learner * Population.Helpers, Population.Helpers).Clear();
        life.Schedule(learner, tick);
        Welcome(learner);
    }

    // How meetings help is put in as it was reported (docs/simulation.md); only who gets how many emerges.
    private void Welcome(int learner)
    {
        var learning = run.Behaviour.Learning;
        var chance = run.Draw.Four(learner, run.Tick, Event.Buddy);
        var meetings = 0;
        if (chance.First < learning.BuddyShare)
        {
            meetings = WorkTime.Wait(chance.Second, 1 / (1 + learning.BuddyMeetings));
            if (run.Organisation.ReportsTo[learner] is >= 0 and var superior)
            {
                HelpTies.Strengthen(run, learner, superior);
                run.Note(HappeningKind.Paired, superior, meetings, learner);
            }
        }

        var productive = chance.Third >= (1 - learning.ProductiveAlone) * Math.Pow(1 - learning.ProductivePerMeeting, meetings);
        if (run.Tick + WorkTime.FromDays(ProductiveDays) < run.Scenario.Ticks)
        {
            Newcomers.Add((meetings, productive));
        }
    }
}
