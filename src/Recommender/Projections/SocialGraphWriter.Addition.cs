namespace LearningGraph.Recommender;

/// <summary>Adding: what an interaction means for columns and rows, and how answers find their questions.</summary>
internal sealed partial class SocialGraphWriter
{
    private int[] Distinct(IReadOnlyList<int> numbers) => lists.Share(numbers.Count < 2 ? [.. numbers] : [.. numbers.Distinct()]);

    private int AddQuestion(InteractionRow row)
    {
        var at = row.At.UtcTicks;
        Question question = new(row.Position, at, row.Actor, clock.Read(at), row.Group, row.Visibility, IsRetracted: false, Distinct(row.Topics));
        var index = questions.Add(question);
        clock.Add(at);
        liveQuestionCount++;
        questionsBy.Add(question.Asker, index);
        foreach (var topic in question.Topics)
        {
            questionsOn.Add(topic, index);
        }

        foreach (var reference in subjects.AddQuestion(row.Subject?.Value ?? row.Id.Value, index))
        {
            Link(reference, index);
        }

        return index;
    }

    private void AddAnswer(InteractionRow row)
    {
        var askers = Distinct(row.With);
        Answer answer = new()
        {
            Position = row.Position,
            At = row.At.UtcTicks,
            Learner = row.Actor,
            Asker = askers.Length > 0 ? askers[0] : -1,
            OtherAskers = askers.Length > 1 ? askers[1..] : [],
            Question = -1,
            Clock = clock.Read(row.At.UtcTicks),
            Group = row.Group,
            Weight = (float)row.Weight,
            IsMentoring = row.Kind == InteractionKind.Mentored,
            Visibility = row.Visibility,
            IsRetracted = false,
            IsCounted = false,
            Topics = Distinct(row.Topics),
        };
        var index = answers.Add(answer);
        Count(index, counts: true);
        if (row.Kind == InteractionKind.Answered)
        {
            Refer(row, new(index, IsAppreciation: false));
        }
    }

    private void AddAppreciations(InteractionRow row)
    {
        foreach (var helper in Distinct(row.With))
        {
            var isAcceptance = row.Kind == InteractionKind.Accepted;
            var index = appreciations.Add(
                new(row.Position, row.At.UtcTicks, helper, row.Actor, Question: -1, row.Group, row.Visibility, isAcceptance, IsRetracted: false));
            appreciationsFor.Add(helper, index);
            Refer(row, new(index, IsAppreciation: true));
        }
    }

    private void AddMembershipChange(InteractionRow row)
    {
        MembershipChange change = new(
            row.Position, row.At.UtcTicks, row.Actor, row.Group, row.Kind == InteractionKind.Joined, row.Visibility);
        var index = membershipChanges.Add(change);
        membershipChangesIn.Add(row.Group, index);
        SettleMembership(index);
    }

    // What happened last counts, whenever it was told.
    private void SettleMembership(int index)
    {
        var change = membershipChanges[index];
        if (latestMembership.TryGetValue((change.Group, change.Learner), out var latest) && membershipChanges[latest].At > change.At)
        {
            return;
        }

        latestMembership[(change.Group, change.Learner)] = index;
        membersOf.Set(change.Group, change.Learner, change.IsJoin);
    }

    private void AddCompletion(InteractionRow row)
    {
        Completion completion = new(
            row.Position, row.At.UtcTicks, row.Actor, clock.Read(row.At.UtcTicks), row.Group, row.Visibility, Distinct(row.Topics));
        var index = completions.Add(completion);
        foreach (var topic in completion.Topics)
        {
            completionsOn.Add(topic, index);
        }
    }

    private void Refer(InteractionRow row, Reference reference)
    {
        if (row.Subject is { } subject && subjects.Refer(subject.Value, reference) is var question and >= 0)
        {
            Link(reference, question);
        }
    }

    private void Link(Reference reference, int question)
    {
        var index = reference.Index;
        if (reference.IsAppreciation)
        {
            if (!appreciations[index].IsRetracted)
            {
                appreciations.Set(index, appreciations[index] with { Question = question });
                appreciationsOf.Add(question, index);
            }
        }
        else if (!answers[index].IsRetracted)
        {
            Count(index, counts: false);
            answers.Set(index, answers[index] with { Question = question });
            answersOf.Add(question, index);
            Recount(question, answers[index].Learner);
        }
    }

    // Answering twice is not knowing twice, and answering oneself says nothing about helping others: the earliest counts.
    private void Recount(int question, int learner)
    {
        var first = -1;
        foreach (var index in answersOf[question])
        {
            if (answers[index].Learner == learner && (first < 0 || answers[index].At < answers[first].At))
            {
                first = index;
            }
        }

        foreach (var index in answersOf[question])
        {
            if (answers[index].Learner == learner && index != first)
            {
                Count(index, counts: false);
            }
        }

        if (first >= 0)
        {
            Count(first, counts: learner != questions[question].Asker);
        }
    }

    // What an answer does not say itself, it takes from its question.
    private void Count(int index, bool counts)
    {
        var answer = answers[index];
        if (answer.IsCounted == counts)
        {
            return;
        }

        answersBy.Set(answer.Learner, index, counts);
        if (answer.Question >= 0)
        {
            answerersOf.Set(answer.Question, answer.Learner, counts);
        }

        var asker = answer.Asker >= 0 || answer.Question < 0 ? answer.Asker : questions[answer.Question].Asker;
        if (asker >= 0)
        {
            answersTo.Set(asker, index, counts);
        }

        foreach (var other in answer.OtherAskers)
        {
            answersTo.Set(other, index, counts);
        }

        foreach (var topic in answer.Topics.Length > 0 || answer.Question < 0 ? answer.Topics : questions[answer.Question].Topics)
        {
            answersOn.Set(topic, index, counts);
        }

        answers.Set(index, answer with { IsCounted = counts });
    }
}
