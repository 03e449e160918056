using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace LearningGraph.Simulation.Tests;

/// <summary>What the rules let through can be played: every field at both ends of its range, the others as usual.</summary>
public sealed class ScenarioExtremesTests
{
    // These only make the run long.
    private static readonly string[] Sizes = ["replicates", "ticks", "workplace.learners"];

    private static readonly Scenario Small = new()
    {
        Replicates = 1,
        Ticks = 40,
        Workplace = new() { Learners = 80 },
        Seeding = new() { FounderHours = 78 },
        Strategies = [new() { Strategy = SeedingStrategy.InformalExperts }, new() { Strategy = SeedingStrategy.Mandate }, new() { Strategy = SeedingStrategy.Buddies }],
    };

    [Fact]
    public void Play_EveryFieldAtBothEnds_GivesAReportOfNumbers()
    {
        List<string> played = [], refused = [];
        foreach (var (field, end) in Ends(typeof(Scenario), "").Where(pair => !Sizes.Contains(pair.Field)))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{field} {end}");
            if (Change(field, end) is not { } scenario)
            {
                refused.Add(name);
                continue;
            }

            played.Add(name);
            var rows = Replicate.Play(scenario, WorkplaceSource.Synthetic, 0, TestContext.Current.CancellationToken);
            Assert.All(rows, row => Assert.All(row.Values, value => Assert.True(value is null || double.IsFinite(value.Value), $"{name} gives {value}")));
            Assert.NotEmpty(ReportJson.Write(ExperimentReports.Of(scenario, rows)!));
        }

        Assert.True(played.Count > 120, $"Only {played.Count} were played.");
        Assert.True(refused.Count < 12, $"Refused: {string.Join(", ", refused)}.");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(9)]
    public void Play_HardlyAnybody_GivesAReport(int learners)
    {
        var scenario = Small with { Workplace = new() { Learners = learners, TeamSize = 2, TiesPerLearner = 1 }, Seeding = new() { FounderHours = 26 } };

        Assert.Null(scenario.FindFault(DateTimeOffset.UnixEpoch));
        Assert.NotNull(ExperimentReports.Of(scenario, Replicate.Play(scenario, WorkplaceSource.Synthetic, 0, TestContext.Current.CancellationToken)));
    }

    private static Scenario? Change(string field, double value)
    {
        try
        {
            return ScenarioJson.With(Small, field, value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Field, double End)> Ends(Type record, string prefix)
    {
        foreach (var property in record.GetProperties())
        {
            var field = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            {
                yield return (field, Convert.ToDouble(range.Minimum, CultureInfo.InvariantCulture));
                yield return (field, Convert.ToDouble(range.Maximum, CultureInfo.InvariantCulture));
            }
            else if (property.PropertyType is { IsClass: true } nested && nested != typeof(string) && nested != typeof(StoppingRule))
            {
                foreach (var end in Ends(nested, field + "."))
                {
                    yield return end;
                }
            }
        }
    }
}
