namespace LearningGraph.Simulation;

/// <summary>What follows a question: remarks, and what the asker makes of the answers. The model does not say, so all of it is drawn, and all shares are assumptions.</summary>
internal sealed class Appreciation(PlayedWorkplace played, Person[] people, Knowledge knowledge, Chronicle chronicle)
{
    private const double ThanksShare = 0.3;
    private const double ReplyShare = 0.25;
    private const double RemarkShare = 0.3;
    private const double LeastAccepted = 0.25;
    private const double AcceptedByKnowledge = 0.5;
    private const double Misjudged = 0.15;
    private const double MedianThanksHours = 2;
    private const double MedianReplyHours = 2;
    private const double MedianAcceptHours = 3;
    private const double MedianRemarkHours = 3;
    private const double LeastWaitHours = 0.02;

    // What is said about one question is told apart by its key: answers count from 0.
    private const int ThanksKey = 100;
    private const int CommentKey = 200;

    private readonly Draw draw = played.Draw;

    /// <summary>What another member says about a question, now and then.</summary>
    public void Remark(Question question, int community, Holders holders, Memberships memberships)
    {
        var chance = draw.Four(question.Number, 1, Event.Comment);
        var members = memberships.MembersOf(community);
        if (chance.First >= RemarkShare || members.Count == 0)
        {
            return;
        }

        // Of three who might, the most active does.
        var (seat, person) = new[] { chance.Second, chance.Third, chance.Fourth }
            .Select(uniform => members[(int)(uniform * members.Count)])
            .Select(member => (member, people[holders.Of(played.State.Seats.Learners[member])]))
            .MaxBy(member => member.Item2.Activity);
        var after = Math.Max(question.At, memberships.SinceOf(seat));
        if (person.Number != question.Asker
            && Follow(after, InteractionKind.Commented, person.Number, question.Asker, question, MedianRemarkHours, Event.Comment, CommentKey + 1) is { } at)
        {
            memberships.Act(seat, at);
        }
    }

    /// <summary>What the asker makes of the answers to a question.</summary>
    /// <param name="question">Which one.</param>
    /// <param name="answers">In the order they were given; at least one.</param>
    public void Appreciate(Question question, List<Occurrence> answers)
    {
        Accept(question, answers);
        foreach (var answer in answers)
        {
            if (draw.Uniform(question.Number, answer.Key, Event.Thank) < ThanksShare)
            {
                Follow(answer.At, InteractionKind.Thanked, question.Asker, answer.Actor, question, MedianThanksHours, Event.Thank, ThanksKey + answer.Key);
            }
        }

        if (draw.Uniform(question.Number, 0, Event.Comment) < ReplyShare)
        {
            Follow(answers[0].At, InteractionKind.Commented, question.Asker, answers[0].Actor, question, MedianReplyHours, Event.Comment, CommentKey);
        }
    }

    // The better answer wins, but askers cannot fully tell which one that is.
    private void Accept(Question question, List<Occurrence> answers)
    {
        var best = answers
            .Select(answer => (answer, value: Known(answer) + (Misjudged * draw.Normal(question.Number, answer.Key, Event.Accept, 1))))
            .MaxBy(choice => choice.value)
            .answer;
        if (draw.Uniform(question.Number, 0, Event.Accept) < LeastAccepted + (AcceptedByKnowledge * Known(best)))
        {
            var last = answers.Max(answer => answer.At);
            Follow(last, InteractionKind.Accepted, question.Asker, best.Actor, question, MedianAcceptHours, Event.Accept, key: 0);
        }

        double Known(Occurrence answer) => knowledge.AtLast(answer.Actor, question.Topic);
    }

    private int? Follow(int after, InteractionKind kind, int actor, int with, Question question, double medianHours, Event occasion, int key)
    {
        var wait = WorkCalendar.WaitHours(medianHours, draw.Normal(question.Number, key, occasion, 2));
        var at = played.Calendar.AddWork(after, people[actor].Place, Math.Max(wait, LeastWaitHours));
        return chronicle.TryAdd(new Occurrence(at, kind, actor, with, question.Number, Key: key)) ? at : null;
    }
}
