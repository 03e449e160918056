using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>What people say about themselves when they come: evidence of what they know, not the truth.</summary>
internal sealed class Profiles(PlayedWorkplace played, Person[] people, Subject[] topics, Knowledge knowledge)
{
    private const int MostStrengths = 4;
    private const int MostGoals = 3;

    private readonly Draw draw = played.Draw;

    /// <summary>The profile of one person.</summary>
    public Learner Describe(Person person)
    {
        var number = person.Number;
        var strengths = States(number, 0, 0.6) ? Top(MostStrengths, 0.45, topic => Believed(number, topic)) : [];
        var goals = States(number, 1, 0.5) ? Top(MostGoals, 0.1, topic => Wished(person, topic)) : [];
        return new()
        {
            Id = person.Id,
            Name = person.Name,
            Unit = person.Unit,
            Manager = person.Manager is { } manager ? people[manager].Id : null,
            Cohort = person.Cohort,
            TimeZone = person.Place.TimeZone,
            Languages = [.. person.Place.Languages],
            Topics = strengths,
            Goals = [.. goals.Except(strengths)],
            CapacityPerWeek = States(number, 2, 0.8) ? person.Capacity : null,
            Recommendable = States(number, 3, 0.99),
            Analysable = States(number, 4, 0.99),
            Web = States(number, 5, 0.85) ? Math.Round(person.Web, 2) : null,
            Social = States(number, 6, 0.85) ? Math.Round(person.Social, 2) : null,
        };
    }

    private bool States(int person, int field, double probability) => draw.Uniform(person, field, Event.Profile) < probability;

    // Some boast and some are modest, about everything and about each topic.
    private double Believed(int person, int topic) =>
        knowledge.AtFirst(person, topic)
        + (0.08 * draw.Normal(person, -1, Event.Strengths))
        + (0.1 * draw.Normal(person, topic, Event.Strengths));

    private double Wished(Person person, int topic) =>
        (played.Organisation.RelevanceOf(person.Learner)[topic] * (1 - knowledge.AtFirst(person.Number, topic)))
        + (0.04 * draw.Normal(person.Number, topic, Event.Strengths, 1));

    private ImmutableArray<TopicId> Top(int most, double least, Func<int, double> value) =>
        [.. Enumerable.Range(0, topics.Length)
            .Select(topic => (topic, value: value(topic)))
            .Where(choice => choice.value > least)
            .OrderByDescending(choice => choice.value)
            .Take(most)
            .Select(choice => topics[choice.topic].Id)];
}
