namespace LearningGraph.Simulation.Tests;

public class CommonLuckTests(ITestOutputHelper output)
{
    private const int Replicates = 60;

    private static readonly Scenario Workplace = new() { Ticks = 250, Workplace = new() { Learners = 1_000 } };

    // Means of 60 replicates: a ratio of 3 that is really 2 would be seen in fewer than 1 of 15 samples.
    [Fact]
    public void Play_TopDegreeAgainstInformalExperts_NeedsFarFewerReplicatesThanIndependentRuns()
    {
        var (degree, experts) = (new double[Replicates], new double[Replicates]);
        for (var replicate = 0; replicate < Replicates; replicate++)
        {
            var draw = Draw.OfReplicate(1, replicate);
            var organisation = OrganisationGenerator.Generate(Workplace.Workplace, draw);
            var seeded = SeededOutline.Of(organisation, Workplace.Seeding.Topics);
            degree[replicate] = Adoption(SeedingStrategy.TopDegree);
            experts[replicate] = Adoption(SeedingStrategy.InformalExperts);

            double Adoption(SeedingStrategy strategy)
            {
                var outcome = new Run(organisation, seeded, Workplace, new() { Strategy = strategy }, draw).Play(TestContext.Current.CancellationToken);
                return outcome.Timeline.Active[^1] / (double)seeded.Audience.Length;
            }
        }

        var paired = Variance([.. degree.Zip(experts, (one, other) => one - other)]);
        var independent = Variance(degree) + Variance(experts);
        output.WriteLine(
            $"adoption {degree.Average():P1} and {experts.Average():P1}; variance of the difference: paired {paired:E2}, independent {independent:E2}, ratio {independent / paired:F1}");

        Assert.True(independent / paired >= 3, $"{independent / paired:F2}");
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
