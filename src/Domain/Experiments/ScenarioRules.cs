using System.Globalization;

namespace LearningGraph.Domain;

/// <summary>What holds between the fields of a scenario, beside the range of each.</summary>
internal static class ScenarioRules
{
    /// <summary>The first rule that is broken, as a sentence that names the fields and their values; null when all hold.</summary>
    public static string? FindFault(Scenario scenario) =>
        scenario.Strategies.IsDefaultOrEmpty ? "strategies is empty; name at least one."
        : Limits.TooMany("strategies", scenario.Strategies.Length, Scenario.MaxStrategies)
            ?? DeclaredRanges.FindFault(scenario)
            ?? FindFaultOfStrategies(scenario)
            ?? FormulaNames.FindFault(scenario)
            ?? FindFaultOfStart(scenario)
            ?? FindFaultOfHours(scenario)
            ?? ScenarioSizes.FindFault(scenario)
            ?? FindFaultOfStopping(scenario);

    private static string? FindFaultOfStrategies(Scenario scenario)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var (place, choice) in scenario.Strategies.Index())
        {
            if (choice.Name is { } name && string.IsNullOrWhiteSpace(name))
            {
                return $"strategies[{place}].name is empty; leave it out to be called after the strategy.";
            }

            if (!places.TryAdd(choice.Title, place))
            {
                return $"strategies[{place}] is called {Quoted.Text(choice.Title)} like strategies[{places[choice.Title]}]; give one another name.";
            }

            if (choice is { Strategy: SeedingStrategy.None, ExtraFounders: > 0 })
            {
                return Text($"strategies[{place}].extraFounders {choice.ExtraFounders} contradicts its strategy none, which has no founders.");
            }

            if (choice is { Strategy: SeedingStrategy.Mandate, ExtraFounders: > 0 })
            {
                return Text($"strategies[{place}].extraFounders {choice.ExtraFounders} contradicts its strategy mandate, which has no founders.");
            }

            if (choice is { Strategy: SeedingStrategy.None, Waves: > 1 })
            {
                return Text($"strategies[{place}].waves {choice.Waves} contradicts its strategy none, in which nobody begins.");
            }
        }

        return null;
    }

    private static string? FindFaultOfStart(Scenario scenario)
    {
        var (workplace, seeding) = (scenario.Workplace, scenario.Seeding);
        return scenario.Start == ScenarioStart.Live
            ? (workplace.FoundingsPerThousand > 0 ? Text($"workplace.foundingsPerThousand {workplace.FoundingsPerThousand} founds groups in a made-up workplace, but start is live.") : null)
            : seeding.Topic is { } topic ? $"seeding.topic {Quoted.Text(topic.ToString())} names a topic of a live workplace, but start is synthetic."
            : workplace.TeamSize > workplace.Learners ? Text($"workplace.teamSize {workplace.TeamSize} is more than workplace.learners {workplace.Learners}.")
            : workplace.TiesPerLearner >= workplace.Learners ? Text($"workplace.tiesPerLearner {workplace.TiesPerLearner} needs more people than workplace.learners {workplace.Learners}.")
            : seeding.Topics > workplace.Topics ? Text($"seeding.topics {seeding.Topics} is more than workplace.topics {workplace.Topics}.")
            : null;
    }

    private static string? FindFaultOfHours(Scenario scenario)
    {
        var (seeding, learners) = (scenario.Seeding, scenario.Workplace.Learners);
        var founders = Math.Floor(seeding.FounderHours / seeding.HoursPerFounder);
        var workHours = Math.Ceiling(seeding.FounderDays * WorkTime.TicksPerWeek / 7.0) * WorkTime.HoursPerTick;
        if (seeding.HoursPerFounder > workHours)
        {
            return Text($"seeding.hoursPerFounder {seeding.HoursPerFounder} is more than the {workHours:#,0} working hours in seeding.founderDays {seeding.FounderDays}.");
        }

        if (founders < 1 && seeding.FounderHours > 0)
        {
            return Text($"seeding.founderHours {seeding.FounderHours} pays for no founder at seeding.hoursPerFounder {seeding.HoursPerFounder}.");
        }

        if (scenario.Start == ScenarioStart.Live)
        {
            return null;
        }

        if (founders > learners)
        {
            return Text($"seeding.founderHours {seeding.FounderHours} pays for {founders:#,0} founders at seeding.hoursPerFounder {seeding.HoursPerFounder}, more than workplace.learners {learners}.");
        }

        foreach (var (place, choice) in scenario.Strategies.Index())
        {
            if (choice.ExtraFounders > 0 && founders + choice.ExtraFounders > learners)
            {
                return Text($"strategies[{place}].extraFounders {choice.ExtraFounders} makes {founders + choice.ExtraFounders:#,0} founders, more than workplace.learners {learners}.");
            }
        }

        return null;
    }

    private static string? FindFaultOfStopping(Scenario scenario) => scenario.Stopping switch
    {
        null => null,
        { Measure: var name } when MeasureCatalogue.PlaceOf(name) < 0 =>
            $"stopping.measure {Quoted.Text(name)} is none of {string.Join(", ", MeasureCatalogue.All.Select(measure => measure.Name))}.",
        _ when scenario.Strategies.Length < 2 => "stopping compares strategies, but strategies names only one.",
        { LeastReplicates: var least } when least > scenario.Replicates =>
            Text($"stopping.leastReplicates {least} is more than replicates {scenario.Replicates}."),
        { Measure: var name } when Horizon.TicksFor(scenario, name) is var needed && needed > scenario.Ticks =>
            Text($"stopping.measure '{name}' needs {needed:#,0} ticks, more than ticks {scenario.Ticks:#,0}: it is undefined in each run, and the rule would never hold."),
        _ => null,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
