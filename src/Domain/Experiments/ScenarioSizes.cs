using System.Globalization;

namespace LearningGraph.Domain;

/// <summary>What a scenario may come to where several fields multiply, so that a replicate fits into some 2 GB. Estimates from its means.</summary>
internal static class ScenarioSizes
{
    /// <summary>Ties of all people, each counted at both ends.</summary>
    public const double MostTies = 40e6;

    /// <summary>Values of what everybody knows of every topic.</summary>
    public const double MostKnowledge = 64e6;

    /// <summary>People in the audiences of all groups; whoever is in several counts in each.</summary>
    public const double MostSeats = 20e6;

    /// <summary>Ticks of all runs: their weekly curves are kept.</summary>
    public const double MostTicks = 100e6;

    // A group is for one to three units.
    private const int UnitsPerGroup = 2;

    /// <summary>The first product that is too large, as a sentence that names its fields; null when none is.</summary>
    public static string? FindFault(Scenario scenario)
    {
        var workplace = scenario.Workplace;
        double learners = workplace.Learners;
        var audience = Math.Min(learners, (double)UnitsPerGroup * workplace.TeamSize * workplace.TeamsPerUnit);
        var groups = (workplace.GroupsPerThousand + workplace.FoundingsPerThousand) * learners / 1_000;
        return Check(
                $"strategies ({scenario.Strategies.Length}) times replicates {scenario.Replicates:#,0} times ticks {scenario.Ticks:#,0}",
                scenario.CountTicks(), "ticks", MostTicks)
            ?? (scenario.Start == ScenarioStart.Live ? null
                : Check($"workplace.learners {learners:#,0} times workplace.tiesPerLearner {workplace.TiesPerLearner}", learners * workplace.TiesPerLearner, "ties", MostTies)
                    ?? Check($"workplace.learners {learners:#,0} times workplace.topics {workplace.Topics}", learners * workplace.Topics, "levels of knowledge", MostKnowledge)
                    ?? Check(
                        $"workplace.groupsPerThousand {workplace.GroupsPerThousand} and workplace.foundingsPerThousand {workplace.FoundingsPerThousand} of workplace.learners {learners:#,0}, each group for some {UnitsPerGroup} units of workplace.teamSize {workplace.TeamSize} times workplace.teamsPerUnit {workplace.TeamsPerUnit},",
                        groups * audience, "places in groups", MostSeats));
    }

    private static string? Check(FormattableString product, double value, string unit, double most) => value <= most ? null
        : string.Create(CultureInfo.InvariantCulture, $"{product.ToString(CultureInfo.InvariantCulture)} is {value:#,0} {unit}, more than {most:#,0}.");
}
