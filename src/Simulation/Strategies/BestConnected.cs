namespace LearningGraph.Simulation;

/// <summary>Those who know most people of the audience who are not inside yet: at the beginning, those of highest degree.</summary>
internal sealed class BestConnected(RunState run) : IFounderChoice
{
    private readonly Audience audience = Audience.Of(run);

    /// <inheritdoc/>
    public int[] Choose(int count)
    {
        var isInside = audience.FindMembers(run);
        return Candidates.Best(run, count, learner => CountOutside(audience.PlaceOf(learner), isInside));
    }

    private int CountOutside(int place, bool[] isInside)
    {
        var outside = 0;
        foreach (var friend in audience.FriendsOf(place))
        {
            outside += isInside[friend] ? 0 : 1;
        }

        return outside;
    }
}
