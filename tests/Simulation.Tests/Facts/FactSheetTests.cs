using System.Globalization;

namespace LearningGraph.Simulation.Tests;

/// <summary>
/// The model shows what is known about real communities, on seeds that no parameter was chosen with. A single figure has to lie in its range or
/// within five points; a sign has a 95 % interval clear of 0. Runs are keyed, so a test that passes passes always.
/// </summary>
public sealed class FactSheetTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, int> Facts => [.. FactSize.Learners.SelectMany(learners => FactSheet.All.Select(fact => (fact.Name, fact.Scenario, learners)))];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_OnItsScenario_Holds(string name, string scenario, int learners)
    {
        var fact = FactSheet.All.Single(fact => fact.Name == name && fact.Scenario == scenario);

        var parts = fact.Measure(FactRuns.Of(learners));

        var figures = string.Join(", ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Mean:0.000} ± {part.Margin:0.000}")));
        output.WriteLine($"| {name} | {scenario} | {learners} | {fact.Target} | {figures} | {(fact.Holds(parts) ? "holds" : "FAILS")} | {fact.Origin} |");
        Assert.True(fact.Holds(parts), $"{name} on {scenario} with {learners} learners: wanted {fact.Target}, measured {figures}.");
    }
}
