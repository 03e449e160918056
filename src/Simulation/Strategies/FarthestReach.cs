namespace LearningGraph.Simulation;

/// <summary>
/// The set from which the community is expected to spread furthest over the ties of the audience (Kempe, Kleinberg and Tardos 2003), found by
/// <see cref="OpimC"/> among those who are not inside yet. Where these are too few, those inside with most ties outside fill up.
/// </summary>
/// <param name="run">Whose audience.</param>
/// <param name="model">How it is thought to spread.</param>
internal sealed class FarthestReach(RunState run, SpreadModel model) : IFounderChoice
{
    // On 10,000 people a third of the run itself would go into the last percents of a bound that is met long before it is proved.
    private const double Epsilon = 0.1;
    private const int MostSets = 1 << 16;

    private readonly Audience audience = Audience.Of(run);

    /// <inheritdoc/>
    public int[] Choose(int count)
    {
        var isInside = audience.FindMembers(run);
        int[] places = [.. Candidates.Of(run).Select(audience.PlaceOf).Where(place => !isInside[place])];
        var wanted = Math.Min(count, places.Length);
        var chosen = wanted == 0 ? []
            : places.Length == audience.Count ? audience.Seeds.Choose(KeyOf(wanted), () => Search(places, wanted))
            : Search(places, wanted);
        return chosen.Length == count ? chosen : [.. chosen, .. new BestConnected(run).Choose(count).Except(chosen).Take(count - chosen.Length)];
    }

    // All that the first choice depends on beside the audience itself.
    private (SpreadModel Model, int Count, JoiningBehaviour Joining, int DutyTicks, long Seed) KeyOf(int count) =>
        (model, count, run.Behaviour.Joining, Horizon.DutyTicks(run.Scenario.Seeding), run.Scenario.Seed);

    private int[] Search(int[] places, int count)
    {
        var graph = JoiningSpread.Of(audience, places, model, run.Scenario);
        var choice = OpimC.ChooseSeeds(
            graph,
            model,
            new() { Count = count, Epsilon = Epsilon, LeastGain = 1, SampleLimit = MostSets, Seed = run.Scenario.Seed, Threads = 1 });
        return [.. choice.Seeds.Select(node => audience.LearnerAt(places[node]))];
    }
}
