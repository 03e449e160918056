using System.Diagnostics;
using Google.OrTools.Graph;

namespace LearningGraph.Recommender;

/// <summary>
/// The best assignment of mentors with capacities, as a flow of least cost from learners to mentors (Ahuja, Magnanti and Orlin 1993, chapter 12), solved by
/// cost scaling (Goldberg 1997) in whole numbers, so that the optimum is exact and the same everywhere. Pure; safe from many threads.
/// </summary>
internal static class PairMatching
{
    // Scores are compared to a millionth, as they are shown.
    private const double ScoreUnits = 1e6;

    // The solver multiplies costs by the number of nodes, in 64 bits, and refuses what comes within a factor of three of their end.
    private const double CostLimit = 1e18;

    /// <summary>Chooses pairs.</summary>
    /// <param name="learners">How many learners there are.</param>
    /// <param name="capacities">By mentor: how many learners are the most, from 0.</param>
    /// <param name="pairs">The pairs to choose from, each at most once, in any order.</param>
    /// <param name="objective">What is made as large as can be.</param>
    /// <returns>
    /// By learner: the index of the mentor; -1 for none. Every pair is worth something, so nobody is left out while one of the own pairs has room. Of equally
    /// good assignments the one that gives those of lower index their mentors first, and mentors of lower index: exact up to about 800 learners and as
    /// many mentors; beyond, what the numbers cannot hold is left to the solver, which does the same for the same pairs.
    /// </returns>
    public static int[] Choose(int learners, ReadOnlySpan<int> capacities, IReadOnlyList<PossiblePair> pairs, AssignmentObjective objective)
    {
        if (pairs.Count == 0)
        {
            return [.. Enumerable.Repeat(-1, learners)];
        }

        var (mentors, source) = (capacities.Length, learners + capacities.Length);
        var sink = source + 1;
        var costs = CostScale.For(learners, mentors);
        using MinCostFlow flow = new();
        PossiblePair[] ordered = [.. pairs];
        Array.Sort(Array.ConvertAll(ordered, pair => ((long)pair.Learner << 32) | (uint)pair.Mentor), ordered);
        foreach (var pair in ordered)
        {
            flow.AddArcWithCapacityAndUnitCost(pair.Learner, learners + pair.Mentor, 1, -costs.Value(pair));
        }

        for (var learner = 0; learner < learners; learner++)
        {
            flow.AddArcWithCapacityAndUnitCost(source, learner, 1, 0);
        }

        for (var mentor = 0; mentor < mentors; mentor++)
        {
            flow.AddArcWithCapacityAndUnitCost(learners + mentor, sink, capacities[mentor], 0);
        }

        flow.SetNodeSupply(source, learners);
        flow.SetNodeSupply(sink, -learners);
        var status = Solve(flow, source, sink, learners, objective);
        if (status != MinCostFlowBase.Status.OPTIMAL)
        {
            throw new UnreachableException($"The flow of {learners} learners to {mentors} mentors over {ordered.Length} pairs ended as {status}.");
        }

        return Read(flow, learners, ordered);
    }

    private static MinCostFlowBase.Status Solve(MinCostFlow flow, int source, int sink, int learners, AssignmentObjective objective)
    {
        if (objective == AssignmentObjective.MostPeople)
        {
            return flow.SolveMaxFlowWithMinCost();
        }

        // Whoever is better left out takes this way; without it as many as possible would have to be served.
        flow.AddArcWithCapacityAndUnitCost(source, sink, learners, 0);
        return flow.Solve();
    }

    private static int[] Read(MinCostFlow flow, int learners, PossiblePair[] ordered)
    {
        var chosen = new int[learners];
        Array.Fill(chosen, -1);
        for (var arc = 0; arc < ordered.Length; arc++)
        {
            if (flow.Flow(arc) > 0)
            {
                chosen[ordered[arc].Learner] = ordered[arc].Mentor;
            }
        }

        return chosen;
    }

    /// <summary>
    /// Turns scores into whole numbers with room below one unit for all ties together. The place of a pair is the product of both places counted from
    /// the end: it is the larger the lower the indexes, and two learners who could swap keep their order.
    /// </summary>
    private readonly record struct CostScale(int Learners, int Mentors, double PlaceLimit)
    {
        public static CostScale For(int learners, int mentors)
        {
            var budget = CostLimit / (learners + mentors + 2) / ScoreUnits / (learners + 1);
            return new(learners, mentors, Math.Min((double)learners * mentors, Math.Floor(budget) - 1));
        }

        public long Value(PossiblePair pair)
        {
            var place = (double)(Learners - pair.Learner) * (Mentors - pair.Mentor) / ((double)Learners * Mentors);
            var unit = ((long)PlaceLimit * Learners) + 1;
            return (Math.Max(1, (long)Math.Round(pair.Score * ScoreUnits)) * unit) + (long)Math.Round(place * PlaceLimit);
        }
    }
}
