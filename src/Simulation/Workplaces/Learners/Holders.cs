namespace LearningGraph.Simulation;

/// <summary>Who holds the place of each learner of the model, while people leave and others come.</summary>
/// <param name="learners">How many places there are; their first holders have the same numbers.</param>
internal sealed class Holders(int learners)
{
    private readonly int[] holders = [.. Enumerable.Range(0, learners)];
    private int next = learners;

    /// <summary>The number of the person who holds a place now.</summary>
    public int Of(int learner) => holders[learner];

    /// <summary>Gives a place to the next person, whose number follows the last one's.</summary>
    public void Replace(int learner) => holders[learner] = next++;
}
