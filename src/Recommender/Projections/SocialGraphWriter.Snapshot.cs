namespace LearningGraph.Recommender;

/// <summary>Taking over what a snapshot holds; what follows from its tables is not kept in it.</summary>
internal sealed partial class SocialGraphWriter
{
    /// <summary>Reads what <see cref="SocialGraph.Save"/> wrote, in the same order. Only while nothing was applied yet.</summary>
    public void Load(SnapshotReader from)
    {
        learnerCount = from.ReadInt32();
        from.Read(questions);
        from.Read(answers);
        from.Read(appreciations);
        from.Read(membershipChanges);
        from.Read(completions);
        from.Read(questionsBy);
        from.Read(questionsOn);
        from.Read(answersBy);
        from.Read(answersTo);
        from.Read(answersOn);
        from.Read(answersOf);
        from.Read(answerersOf);
        from.Read(appreciationsFor);
        from.Read(appreciationsOf);
        from.Read(membershipChangesIn);
        from.Read(membersOf);
        from.Read(completionsOn);
        subjects.Load(from);
        SetClock();
        SettleMemberships();
    }

    private void SetClock()
    {
        var times = FindLiveTimes(questions.Count);
        clock.Restore(times);
        liveQuestionCount = times.Count;
    }

    // Of the questions before an index that were not retracted.
    private List<long> FindLiveTimes(int end)
    {
        List<long> times = [];
        for (var index = 0; index < end; index++)
        {
            if (!questions[index].IsRetracted)
            {
                times.Add(questions[index].At);
            }
        }

        return times;
    }

    private void SettleMemberships()
    {
        for (var group = 0; group < membershipChangesIn.Count; group++)
        {
            foreach (var change in membershipChangesIn[group])
            {
                SettleMembership(change);
            }
        }
    }
}
