namespace LearningGraph.Simulation;

/// <summary>How the seeded community went, once a week.</summary>
internal sealed class Timeline(RunState run)
{
    /// <summary>Members who looked in during the last four weeks.</summary>
    public List<int> Active { get; } = [];

    /// <summary>Members.</summary>
    public List<int> Members { get; } = [];

    /// <summary>Questions so far, those that founders asked to make a beginning included.</summary>
    public List<int> Questions { get; } = [];

    /// <summary>Answers so far.</summary>
    public List<int> Answers { get; } = [];

    /// <summary>Share of learners with no room left, summed over weeks.</summary>
    public double OverCapacity { get; private set; }

    /// <summary>How loaded those were who had helped lately, all weeks together.</summary>
    public LoadHistogram Loads { get; } = new();

    /// <summary>Notes how things stand when a week ends; nothing on other days.</summary>
    public void Note()
    {
        if (run.Tick % WorkTime.TicksPerWeek != WorkTime.TicksPerWeek - 1)
        {
            return;
        }

        var community = run.Communities[0];
        Active.Add(CountActive());
        Members.Add(community.Members);
        Questions.Add(community.Questions);
        Answers.Add(community.Answers);
        var over = 0;
        var (loads, capacities) = (run.People.Load, run.People.Capacity);
        for (var learner = 0; learner < loads.Length; learner++)
        {
            // Load has faded since it was counted against capacity.
            over += loads[learner] >= capacities[learner] * LifePhase.LoadLeft ? 1 : 0;
            Loads.Add(loads[learner]);
        }

        OverCapacity += over / (double)loads.Length;
    }

    /// <summary>Members of the seeded community who looked in during the last four weeks, as of now.</summary>
    public int CountActive()
    {
        var (seats, active) = (run.Seats, 0);
        foreach (var learner in run.Communities[0].Outline.Audience)
        {
            active += seats.IsActive(seats.Find(learner, 0), run.Tick) ? 1 : 0;
        }

        return active;
    }
}
