namespace LearningGraph.Simulation.Tests;

public class CommonLuckTests(ITestOutputHelper output)
{
    private const int Replicates = 100;

    private static readonly Scenario Workplace = new() { Ticks = 365, Workplace = new() { Learners = 1_000 } };

    // A ratio of two variances from 100 replicates is known within some 40 % (95 %), so one of 5 is hardly one below 3.
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
                return outcome.Timeline.CountActive() / (double)seeded.Audience.Length;
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
