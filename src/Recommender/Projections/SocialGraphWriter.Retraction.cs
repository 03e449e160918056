namespace LearningGraph.Recommender;

/// <summary>Taking back: entities leave their rows, so that nothing that reads a row needs to look for retracted ones.</summary>
internal sealed partial class SocialGraphWriter
{
    /// <summary>Takes back what a retraction names, as if it had never been sent.</summary>
    /// <returns>The index of the question when it was one; -1 otherwise.</returns>
    public int Retract(long position)
    {
        if (questions.Find(position, question => question.Position) is var question and >= 0)
        {
            RetractQuestion(question);
            return question;
        }

        if (answers.Find(position, answer => answer.Position) is var answer and >= 0)
        {
            RetractAnswer(answer);
        }
        else if (appreciations.Find(position, appreciation => appreciation.Position) is var appreciation and >= 0)
        {
            RetractAppreciations(appreciation, position);
        }
        else if (membershipChanges.Find(position, change => change.Position) is var change and >= 0)
        {
            RetractMembershipChange(change);
        }
        else if (completions.Find(position, completion => completion.Position) is var completion and >= 0)
        {
            foreach (var topic in completions[completion].Topics)
            {
                completionsOn.Remove(topic, completion);
            }
        }

        return -1;
    }

    private void RetractQuestion(int index)
    {
        var question = questions[index];
        if (question.IsRetracted)
        {
            return;
        }

        List<Reference> references = [];
        foreach (var answer in answersOf[index].ToArray())
        {
            Unlink(answer);
            references.Add(new(answer, IsAppreciation: false));
        }

        foreach (var appreciation in appreciationsOf[index].ToArray())
        {
            appreciationsOf.Remove(index, appreciation);
            appreciations.Set(appreciation, appreciations[appreciation] with { Question = -1 });
            references.Add(new(appreciation, IsAppreciation: true));
        }

        var next = subjects.RemoveQuestion(index, references);
        foreach (var reference in next < 0 ? [] : references)
        {
            Link(reference, next);
        }

        foreach (var topic in question.Topics)
        {
            questionsOn.Remove(topic, index);
        }

        questionsBy.Remove(question.Asker, index);
        questions.Set(index, question with { IsRetracted = true });
        liveQuestionCount--;
        staleFrom = Math.Min(staleFrom, index);
    }

    private void RetractAnswer(int index)
    {
        Unlink(index);
        Count(index, counts: false);
        answers.Set(index, answers[index] with { IsRetracted = true });
    }

    // One row of the log may appreciate several helpers.
    private void RetractAppreciations(int index, long position)
    {
        for (; index < appreciations.Count && appreciations[index].Position == position; index++)
        {
            var appreciation = appreciations[index];
            appreciationsFor.Remove(appreciation.Helper, index);
            if (appreciation.Question >= 0)
            {
                appreciationsOf.Remove(appreciation.Question, index);
            }

            appreciations.Set(index, appreciation with { Question = -1, IsRetracted = true });
        }
    }

    private void RetractMembershipChange(int index)
    {
        var change = membershipChanges[index];
        membershipChangesIn.Remove(change.Group, index);
        latestMembership.Remove((change.Group, change.Learner));
        membersOf.Remove(change.Group, change.Learner);
        foreach (var other in membershipChangesIn[change.Group])
        {
            if (membershipChanges[other].Learner == change.Learner)
            {
                SettleMembership(other);
            }
        }
    }

    private void Unlink(int index)
    {
        var answer = answers[index];
        if (answer.Question < 0)
        {
            return;
        }

        Count(index, counts: false);
        answersOf.Remove(answer.Question, index);
        answers.Set(index, answers[index] with { Question = -1 });
        Recount(answer.Question, answer.Learner);
        Count(index, counts: true);
    }

    // A clock counts the questions that came before, so with one less only what came after it has another.
    private void RecomputeClocks()
    {
        clock.Restore(FindLiveTimes(staleFrom));
        var answer = answers.FindFrom(questions[staleFrom].Position, answer => answer.Position);
        var completion = completions.FindFrom(questions[staleFrom].Position, completion => completion.Position);
        for (var index = staleFrom; index < questions.Count; index++)
        {
            var question = questions[index];
            SetClocks(question.Position, ref answer, ref completion);
            questions.Set(index, question with { Clock = clock.Read(question.At) });
            if (!question.IsRetracted)
            {
                clock.Add(question.At);
            }
        }

        SetClocks(long.MaxValue, ref answer, ref completion);
        staleFrom = NothingStale;
    }

    private void SetClocks(long before, ref int answer, ref int completion)
    {
        for (; answer < answers.Count && answers[answer].Position < before; answer++)
        {
            answers.Set(answer, answers[answer] with { Clock = clock.Read(answers[answer].At) });
        }

        for (; completion < completions.Count && completions[completion].Position < before; completion++)
        {
            completions.Set(completion, completions[completion] with { Clock = clock.Read(completions[completion].At) });
        }
    }
}
