namespace LearningGraph.Recommender;

/// <summary>Counts the distinct people of one set of items after another.</summary>
/// <param name="threshold">How many are enough.</param>
/// <param name="learnerCount">Learner numbers are below this.</param>
internal sealed class PeopleCount(PeopleThreshold threshold, int learnerCount)
{
    // The set in which a person was last met, so that a new set costs nothing.
    private readonly int[] taughtIn = new int[learnerCount];
    private readonly int[] learntIn = new int[learnerCount];
    private int set;
    private int teachers;
    private int learners;
    private int both;

    /// <summary>Whether the set is about enough people.</summary>
    public bool IsEnough =>
        teachers >= threshold.PerSide && learners >= threshold.PerSide && teachers + learners - both >= threshold.People;

    /// <summary>Whether a set of so many items can be about enough people.</summary>
    public bool CanSuffice(int items) => 2L * items >= threshold.People && items >= threshold.PerSide;

    /// <summary>Begins the next set.</summary>
    public void Restart()
    {
        set++;
        (teachers, learners, both) = (0, 0, 0);
    }

    /// <summary>Adds one item to the set.</summary>
    public void Add(int teacher, int learner)
    {
        if (taughtIn[teacher] != set)
        {
            taughtIn[teacher] = set;
            teachers++;
            both += learntIn[teacher] == set ? 1 : 0;
        }

        if (learntIn[learner] != set)
        {
            learntIn[learner] = set;
            learners++;
            both += taughtIn[learner] == set ? 1 : 0;
        }
    }
}
