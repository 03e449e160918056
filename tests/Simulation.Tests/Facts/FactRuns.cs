using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LearningGraph.Simulation.Tests;

/// <summary>The runs that the facts are read from, each played once for a size of workplace. Nobody seeds anything in them, unless said.</summary>
/// <param name="learners">People of the workplace.</param>
internal sealed class FactRuns(int learners)
{
    private const int AdoptionTicks = 15 * WorkTime.TicksPerYear;

    private static readonly ConcurrentDictionary<int, FactRuns> Played = new();

    private readonly bool isSmall = learners <= 1_000;
    private RunFigures[]? typical;
    private RunFigures[]? healthy;
    private GroupFate[][]? founded;
    private (int Joins, int Left, double Share)[][]? adoption;
    private double[]? simple;
    private double[]? complex;

    /// <summary>A year and a half of the defaults.</summary>
    public RunFigures[] Typical => typical ??= Play("typical", isSmall ? 80 : 20, outcome => new RunFigures(outcome));

    /// <summary>The same of a workplace whose communities thrive.</summary>
    public RunFigures[] Healthy => healthy ??= Play("healthy", isSmall ? 30 : 8, outcome => new RunFigures(outcome));

    /// <summary>Founded groups by run, over a year.</summary>
    public GroupFate[][] Founded => founded ??= Play("many-groups", isSmall ? 60 : 24, outcome => GroupFate.Of(outcome.State).ToArray());

    /// <summary>Weeks of the community that grows by itself, over fifteen years of the defaults.</summary>
    public (int Joins, int Left, double Share)[][] Adoption =>
        adoption ??= Play("typical", isSmall ? 40 : 5, outcome => BassFit.WeeksOf(outcome.State).ToArray(), scenario => scenario with { Ticks = AdoptionTicks });

    /// <summary>Share of the audience that founders in clusters brought in, less what as many dispersed ones did, where one friend is enough for anybody.</summary>
    public double[] Simple => simple ??= Difference(complexShare: 0);

    /// <summary>The same where everybody needs several friends.</summary>
    public double[] Complex => complex ??= Difference(complexShare: 1);

    /// <summary>The runs of one size; not for use from several threads.</summary>
    public static FactRuns Of(int learners) => Played.GetOrAdd(learners, size => new(size));

    // Contagion alone: no news, and nobody joins by need.
    private double[] Difference(double complexShare)
    {
        const int shortRuns = 20;
        return [.. Reach(ClusteredSeeds.Clustered).Zip(Reach(ClusteredSeeds.Dispersed), (clustered, dispersed) => clustered - dispersed)];

        double[] Reach(Func<Organisation, CommunityOutline, int, Draw, int[]> choose) => Play(
            "typical",
            shortRuns,
            outcome => outcome.State.Communities[0].FirstJoins.Count / (double)outcome.State.Communities[0].Outline.Audience.Length,
            scenario => scenario with
            {
                Behaviour = scenario.Behaviour with
                {
                    Joining = scenario.Behaviour.Joining with { ComplexShare = complexShare, NewsPerYear = 0, NeedJoins = 0 },
                },
            },
            choose);
    }

    private T[] Play<T>(
        string name,
        int inShort,
        Func<RunOutcome, T> read,
        Func<Scenario, Scenario>? change = null,
        Func<Organisation, CommunityOutline, int, Draw, int[]>? choose = null)
    {
        var scenario = Read(name);
        scenario = (change?.Invoke(scenario) ?? scenario) with { Workplace = scenario.Workplace with { Learners = learners } };
        var runs = FactSize.Runs(inShort, learners);
        var results = new T[runs.Length];
        Parallel.For(0, runs.Length, run =>
        {
            var draw = Draw.OfReplicate(runs[run].Seed, runs[run].Replicate);
            var organisation = OrganisationGenerator.Generate(scenario.Workplace, draw);
            var seeded = SeededOutline.Of(organisation, scenario.Seeding.Topics);
            seeded = choose is null ? seeded : seeded with { Founders = choose(organisation, seeded, Math.Max(12, learners / 100), draw) };
            results[run] = read(new Run(organisation, seeded, scenario, new() { Strategy = SeedingStrategy.None }, draw).Play());
        });
        return results;
    }

    private static Scenario Read(string name, [CallerFilePath] string here = "") =>
        JsonSerializer.Deserialize<Scenario>(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "scenarios", $"{name}.json")), DomainJson.Options)!;
}
