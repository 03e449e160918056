namespace LearningGraph.Simulation;

/// <summary>Posts questions, takes answers and closes what was left alone, between the phases and in one order: by learner, then by hour.</summary>
internal sealed class Conversation(RunState run)
{
    private readonly StayingBehaviour staying = run.Behaviour.Staying;
    private readonly AnsweringBehaviour answering = run.Behaviour.Answering;

    /// <summary>Opens the new questions.</summary>
    public void Post(List<NewQuestion> questions)
    {
        foreach (var (seat, topic, difficulty, isStarter) in questions)
        {
            var community = run.Communities[run.Seats.Communities[seat]];
            community.Open.Add(run.Questions.Count);
            community.Questions++;
            community.LastPost = run.Tick;
            community.EarlyPosts += run.Tick < WorkTime.ActiveTicks ? 1 : 0;
            var asker = run.Seats.Learners[seat];
            run.Note(HappeningKind.Asked, asker, run.Questions.Count);
            run.Questions.Add(new()
            {
                Community = run.Seats.Communities[seat],
                Seat = seat,
                Asker = asker,
                AskerBegan = run.People.Began[asker],
                Topic = topic,
                Difficulty = difficulty,
                Opened = run.Tick,
                IsStarter = isStarter,
                FirstAnswer = AskedQuestion.None,
            });
            if (!isStarter)
            {
                NoteEarly(seat, community);
                ref var first = ref run.Seats.FirstPosts[seat];
                first = first.Tick == 0 ? first with { Tick = run.Tick + 1 } : NoteReturn(first);
                run.Seats.Questions[seat]++;
                run.People.CommunityAsks[asker]++;
                run.Seats.LastVisits[seat] = run.Tick;
            }
        }
    }

    /// <summary>Takes the day's answers, sorting them in place: the earlier ones first, and each makes a further one less needed.</summary>
    public void Answer(List<Offer> offers)
    {
        offers.Sort(static (one, other) =>
            one.Question != other.Question ? one.Question.CompareTo(other.Question)
            : one.Hour != other.Hour ? one.Hour.CompareTo(other.Hour)
            : one.Seat.CompareTo(other.Seat));
        // Whoever offers has taken into account the answers of the days before.
        var taken = 0;
        for (var at = 0; at < offers.Count; at++)
        {
            var offer = offers[at];
            taken = at > 0 && offers[at - 1].Question == offer.Question ? taken : 0;
            ref var question = ref run.Question(offer.Question);
            var learner = run.Seats.Learners[offer.Seat];
            var needless = taken > 0 && run.Draw.Uniform(learner, run.Tick, Event.Crowd, question.Key) >= Math.Pow(answering.Discount, taken);
            if (!needless && run.People.Load[learner] < run.People.Capacity[learner])
            {
                Take(ref question, offer, learner);
                taken++;
            }
        }
    }

    /// <summary>Closes the questions that have been open long enough; whoever got no answer takes it to heart.</summary>
    public void Close()
    {
        foreach (var community in run.Communities)
        {
            var closed = 0;
            while (closed < community.Open.Count && run.Tick - run.Question(community.Open[closed]).Opened >= answering.OpenTicks)
            {
                ref var question = ref run.Question(community.Open[closed++]);
                question.AnsweredFrom = null;
                if (question.Answers == 0)
                {
                    LeftAlone(question, community);
                }
            }

            community.Open.RemoveRange(0, closed);
        }
    }

    private void Take(ref AskedQuestion question, Offer offer, int learner)
    {
        var community = run.Communities[question.Community];
        run.People.Load[learner]++;
        run.People.HelpGiven[learner]++;
        run.People.AnswerDays[learner] += run.People.LastAnswerTick[learner] == run.Tick ? 0 : 1;
        run.People.LastAnswerTick[learner] = run.Tick;
        run.Seats.FirstPosts[offer.Seat] = NoteReturn(run.Seats.FirstPosts[offer.Seat]);
        NoteEarly(offer.Seat, community);
        run.Seats.Answers[offer.Seat]++;
        Lift(ref run.Seats.Goodwill[offer.Seat], staying.ThanksLift);
        community.Answers++;
        run.Note(HappeningKind.Answered, learner, offer.Question, hour: offer.Hour);
        community.LastPost = run.Tick;
        community.EarlyPosts += run.Tick < WorkTime.ActiveTicks ? 1 : 0;
        (question.AnsweredFrom ??= []).Add(offer.Seat);
        if (question.Answers++ > 0)
        {
            return;
        }

        question.FirstAnswer = run.Tick;
        question.Hours = Math.Max(0.1f, ((run.Tick - question.Opened) * WorkTime.HoursPerTick) + offer.Hour - (question.Opened == run.Tick ? offer.Hour / 2 : 0));
        community.Answered++;
        community.Archive[question.Topic]++;
        Lift(community, 1);
        if (!IsThere(question))
        {
            return;
        }

        run.Learn(question.Asker, question.Topic, question.Difficulty, run.Behaviour.Learning.FromAnswer);
        HelpTies.Strengthen(run, question.Asker, learner);
        Lift(ref run.Seats.Goodwill[question.Seat], staying.ReplyLifts);
        Lift(ref run.People.Safety[question.Asker], staying.SafetyReply);
        run.Seats.Silences[question.Seat] = 0;
        Conclude(question, isReplied: true);
    }

    private void LeftAlone(in AskedQuestion question, CommunityState community)
    {
        Lift(community, 0);
        if (question.IsStarter || !IsThere(question))
        {
            return;
        }

        run.Seats.Goodwill[question.Seat] *= (float)(1 - staying.SilenceLowers);
        run.People.Safety[question.Asker] *= (float)(1 - staying.SafetyReply);
        if (++run.Seats.Silences[question.Seat] >= staying.AbandonAfter && run.Seats.Standings[question.Seat] == Standing.Member)
        {
            run.Leave(question.Seat, Standing.Abandoned);
        }

        Conclude(question, isReplied: false);
    }

    // A first question decides for some whether they come back at all (Joyce and Kraut 2006).
    private void Conclude(in AskedQuestion question, bool isReplied)
    {
        ref var first = ref run.Seats.FirstPosts[question.Seat];
        if (question.IsStarter || first.Tick != question.Opened + 1)
        {
            return;
        }

        first.IsReplied = isReplied;
        var leaves = isReplied ? staying.LeaveAfterReply : staying.LeaveAfterSilence;
        if (first.Again == 0
            && run.Seats.Standings[question.Seat] == Standing.Member
            && run.Draw.Uniform(question.Asker, run.Tick, Event.Outcome, question.Community) < leaves)
        {
            run.Leave(question.Seat, Standing.Lapsed);
        }
    }

    // Whoever left does not hear of it, and neither does the successor.
    private bool IsThere(in AskedQuestion question) => run.People.Began[question.Asker] == question.AskerBegan;

    private void NoteEarly(int seat, CommunityState community) =>
        community.EarlyPosters += run.Tick < WorkTime.ActiveTicks && run.Seats.Questions[seat] + run.Seats.Answers[seat] == 0 ? 1 : 0;

    private FirstPost NoteReturn(FirstPost first) => first is { Tick: > 0, Again: 0 } ? first with { Again = run.Tick + 1 } : first;

    private static void Lift(ref float value, double share) => value += (float)(share * (1 - value));

    private static void Lift(CommunityState community, double answered) => community.Liveliness += 0.1 * (answered - community.Liveliness);
}
