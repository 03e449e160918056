namespace LearningGraph.Simulation;

/// <summary>
/// Looks for a buddy: somebody one knows, else of the same unit, else anybody; whoever knows most, equal ones by number. Newcomers have to come
/// in the order of their time here, the newest first.
/// </summary>
internal sealed class BuddySearch
{
    private readonly RunState run;
    private readonly HashSet<int> free;
    private readonly HashSet<int> paired;
    private readonly Queue<int> all;
    private readonly Dictionary<int, Queue<int>> byUnit;

    /// <param name="run">Whose people.</param>
    /// <param name="free">Who may be a buddy, ascending.</param>
    /// <param name="paired">Who is one already, or has one; read anew with each search.</param>
    public BuddySearch(RunState run, int[] free, HashSet<int> paired)
    {
        (this.run, this.free, this.paired) = (run, [.. free], paired);
        int[] byKnowledge = [.. free.OrderByDescending(learner => Candidates.KnowledgeOf(run, learner))];
        all = new(byKnowledge);
        byUnit = byKnowledge.GroupBy(learner => run.Organisation.Units[learner]).ToDictionary(unit => unit.Key, unit => new Queue<int>(unit));
    }

    /// <summary>The buddy for a newcomer, who has worked here longer; -1 when there is none.</summary>
    public int FindBuddy(int newcomer)
    {
        var (best, most) = (-1, 0.0);
        foreach (var friend in run.Organisation.Ties.Of(newcomer))
        {
            if (free.Contains(friend) && CanAccompany(friend, newcomer) && Candidates.KnowledgeOf(run, friend) is var known && (best < 0 || known > most))
            {
                (best, most) = (friend, known);
            }
        }

        return best >= 0 ? best
            : TryPeek(byUnit[run.Organisation.Units[newcomer]], newcomer, out var near) ? near
            : TryPeek(all, newcomer, out var any) ? any
            : -1;
    }

    // Who is paired, or newer than this newcomer, cannot accompany a later one either.
    private bool TryPeek(Queue<int> queue, int newcomer, out int learner)
    {
        while (queue.TryPeek(out learner) && !CanAccompany(learner, newcomer))
        {
            queue.Dequeue();
        }

        return queue.Count > 0;
    }

    private bool CanAccompany(int learner, int newcomer) => run.People.Began[learner] < run.People.Began[newcomer] && !paired.Contains(learner);
}
