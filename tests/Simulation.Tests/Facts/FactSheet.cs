namespace LearningGraph.Simulation.Tests;

/// <summary>All facts, in the order of docs/simulation.md, which names their sources.</summary>
internal static class FactSheet
{
    private const string Emergent = "emergent";
    private const string Fitted = "emergent, level fitted";

    public static IReadOnlyList<Fact> All { get; } =
    [
        new("contributors among members", "typical", "10-35 %", Fitted, runs => [Estimate.Of(runs.Typical.Select(run => run.Contributors))], Fact.Within(0.10, 0.35)),
        new("posts of the top 1 %", "typical", "15-50 %", Fitted, runs => [Estimate.Of(runs.Typical.Select(run => run.TopPercent))], Fact.Within(0.15, 0.50)),
        new("exponent of answering days", "typical", "1.6-2.6", Emergent, runs => [Estimate.Of(runs.Typical.Select(run => run.Exponent))], Fact.Within(1.6, 2.6)),
        new("first posts with a reply", "typical", "61 %", Fitted, runs => [Estimate.Of(runs.Typical.Select(run => run.FirstReplied))], Fact.Near(0.61)),
        new("questions answered", "typical", "60 %", Fitted, runs => [Estimate.Of(runs.Typical.Select(run => run.Answered))], Fact.Near(0.60)),
        new("return: without, with a reply", "typical", "44, 56 %", "put in (leaving after silence), level fitted",
            runs => [Estimate.Of(runs.Typical.Select(run => run.ReturnSilent)), Estimate.Of(runs.Typical.Select(run => run.ReturnReplied))], Fact.Near(0.44, 0.56)),
        new("questions answered", "healthy", "88-93 %", Fitted, runs => [Estimate.Of(runs.Healthy.Select(run => run.Answered))], Fact.Within(0.88, 0.93)),
        new("answers to an answered question", "healthy", "2-3", Fitted, runs => [Estimate.Of(runs.Healthy.Select(run => run.AnswersEach))], Fact.Within(2, 3)),
        new("groups silent after 3 months", "many-groups", "50-64 %", Fitted, runs => [Estimate.Of(runs.Founded.Select(run => Share.Count(run, group => group.IsSilent)))], Fact.Within(0.50, 0.64)),
        new("lifetime by founders' network", "many-groups", "+", Emergent, runs => [FounderEffects(runs)[0]], Fact.Signs(1)),
        new("lifetime by founders' experience in helping", "many-groups", "+", "put in (repute)", runs => [FounderEffects(runs)[1]], Fact.Signs(1)),
        new("lifetime of a sole founder", "many-groups", "-", Emergent, runs => [FounderEffects(runs)[2]], Fact.Signs(-1)),
        new("lifetime when everybody is added", "many-groups", "-", "put in (low goodwill)", runs => [FounderEffects(runs)[3]], Fact.Signs(-1)),
        new("lifetime by early posts", "many-groups", "+", Emergent, runs => [EffectOf(runs, group => group.EarlyPosts)], Fact.Signs(1)),
        new("lifetime by how many posted early", "many-groups", "+", Emergent, runs => [EffectOf(runs, group => group.EarlyPosters)], Fact.Signs(1)),
        new("lifetimes bimodal: first and last fifth less the middle", "many-groups", "+ +", Emergent,
            runs => [Excess(runs, 0), Excess(runs, 4)], Fact.Signs(1, 1)),
        new("adoption: innovation p a year", "typical, 15 years", ".01-.03", Fitted, runs => [Bass(runs).P], Fact.Within(0.01, 0.03)),
        new("adoption: imitation q a year", "typical, 15 years", ".3-.5", Fitted, runs => [Bass(runs).Q], Fact.Within(0.3, 0.5)),
        new("adoption S-shaped: joins of the best year less the first, the last", "typical, 15 years", "+ +", Emergent,
            runs => [Hump(runs, 0), Hump(runs, ^1)], Fact.Signs(1, 1)),
        new("clustered less dispersed seeds, all contagion complex", "typical, contagion only", "+", Emergent, runs => [Estimate.Of(runs.Complex)], Fact.Signs(1)),
        new("clustered less dispersed seeds, all contagion simple", "typical, contagion only", "-", Emergent, runs => [Estimate.Of(runs.Simple)], Fact.Signs(-1)),
        new("asking by psychological safety", "typical", "+", "put in (a utility)", runs => [Estimate.Of(runs.Typical.Select(run => run.SafetyAsks))], Fact.Signs(1)),
        new("productive by buddy meetings", "typical", "56, 73, 86, 97 %", "put in",
            runs => [.. Enumerable.Range(0, 4).Select(band => Estimate.Of(runs.Typical.Select(run => run.Meetings[band])))], Fact.Near(0.56, 0.73, 0.86, 0.97)),
    ];

    // The audience's size is held fixed, so that a network is not merely a large audience.
    private static Estimate[] FounderEffects(FactRuns runs) => Effects(runs, group => [group.Network, group.Experience, group.IsSole ? 1 : 0, group.AddsEverybody ? 1 : 0, group.Reach]);

    private static Estimate EffectOf(FactRuns runs, Func<GroupFate, double> cause) => Effects(runs, group => [cause(group), group.Reach])[0];

    private static Estimate[] Effects(FactRuns runs, Func<GroupFate, double[]> causes)
    {
        GroupFate[] groups = [.. runs.Founded.SelectMany(run => run)];
        return Regression.Fit(Array.ConvertAll(groups, group => causes(group)), Array.ConvertAll(groups, group => Math.Log(1 + group.Lifetime)));
    }

    private static Estimate Excess(FactRuns runs, int fifth) => Estimate.Of(runs.Founded.Select(run =>
    {
        var length = run.Max(group => group.Lifetime) + 1;
        return (run.Count(group => group.Lifetime * 5 / length == fifth) - run.Count(group => group.Lifetime * 5 / length == 2)) / (double)run.Length;
    }));

    // One fit over all runs, its error by leaving out one run at a time (jackknife).
    private static (Estimate P, Estimate Q) Bass(FactRuns runs)
    {
        var (p, q) = BassFit.Fit([.. runs.Adoption.SelectMany(run => run)]);
        var without = Enumerable.Range(0, runs.Adoption.Length)
            .Select(left => BassFit.Fit([.. runs.Adoption.Index().Where(run => run.Index != left).SelectMany(run => run.Item)])).ToArray();
        return (new(p, Margin(without.Select(fit => fit.P))), new(q, Margin(without.Select(fit => fit.Q))));
    }

    private static double Margin(IEnumerable<double> without)
    {
        double[] fits = [.. without];
        var mean = fits.Average();
        return Estimate.Quantile(fits.Length - 1) * Math.Sqrt((fits.Length - 1.0) / fits.Length * fits.Sum(fit => (fit - mean) * (fit - mean)));
    }

    // The best year is that of all runs together, so that no run's luck makes its own.
    private static Estimate Hump(FactRuns runs, Index year)
    {
        var joins = runs.Adoption.Select(run => run.Chunk(WorkTime.TicksPerYear / WorkTime.TicksPerWeek).Select(weeks => weeks.Sum(week => (double)week.Joins)).ToArray()).ToArray();
        var best = Enumerable.Range(0, joins[0].Length).MaxBy(at => joins.Sum(run => run[at]));
        return Estimate.Of(joins.Zip(runs.Adoption, (run, weeks) => (run[best] - run[year]) / (weeks[0].Joins + weeks[0].Left)));
    }
}
