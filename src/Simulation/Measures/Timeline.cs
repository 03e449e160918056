namespace LearningGraph.Simulation;

/// <summary>How the seeded community went, once a week.</summary>
internal sealed class Timeline(RunState run)
{
    /// <summary>Members who looked in during the last four weeks.</summary>
    public List<int> Active { get; } = [];

    /// <summary>Members.</summary>
    public List<int> Members { get; } = [];

    /// <summary>Learners who ever joined, as many as were members at once at most.</summary>
    public List<int> Questions { get; } = [];

    /// <summary>Answers so far.</summary>
    public List<int> Answers { get; } = [];

    /// <summary>Share of learners with no room left, summed over weeks.</summary>
    public double OverCapacity { get; private set; }

    public void Note()
    {
        if (run.Tick % WorkTime.TicksPerWeek != WorkTime.TicksPerWeek - 1)
        {
            return;
        }

        var community = run.Communities[0];
        Active.Add(CountActive(0));
        Members.Add(community.Members);
        Questions.Add(community.Questions);
        Answers.Add(community.Answers);
        var over = 0;
        for (var learner = 0; learner < run.People.Load.Length; learner++)
        {
            over += run.People.Load[learner] >= run.People.Capacity[learner] * 0.8f ? 1 : 0;
        }

        OverCapacity += over / (double)run.People.Load.Length;
    }

    private int CountActive(int number)
    {
        var (seats, active) = (run.Seats, 0);
        foreach (var learner in run.Communities[number].Outline.Audience)
        {
            active += seats.IsActive(seats.Find(learner, number), run.Tick) ? 1 : 0;
        }

        return active;
    }
}
