using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>What people say about themselves at the start: evidence of what they know, not the truth.</summary>
internal sealed class Profiles(Draw draw, Person[] people, Subject[] topics, Knowledge knowledge)
{
    private const int MostStrengths = 4;
    private const int MostGoals = 3;

    /// <summary>The profile of one person; must be called before knowledge changes.</summary>
    public Learner Describe(Person person)
    {
        var number = person.Number;
        var strengths = States(number, 0, 0.6) ? Top(MostStrengths, 0.5, topic => Believed(number, topic)) : [];
        var goals = States(number, 1, 0.5) ? Top(MostGoals, 0.25, topic => Wished(number, topic)) : [];
        return new()
        {
            Id = person.Id,
            Name = person.Name,
            Unit = person.Unit.Name,
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
        knowledge.Expertise(person, topic)
        + (0.12 * draw.Normal(person, -1, Event.Strengths))
        + (0.18 * draw.Normal(person, topic, Event.Strengths));

    private double Wished(int person, int topic) =>
        (knowledge.Relevance(person, topic) * (1 - knowledge.Expertise(person, topic)))
        + (0.15 * draw.Normal(person, topic, Event.Strengths, 1));

    private ImmutableArray<TopicId> Top(int most, double least, Func<int, double> value) =>
        [.. Enumerable.Range(0, topics.Length)
            .Select(topic => (topic, value: value(topic)))
            .Where(choice => choice.value > least)
            .OrderByDescending(choice => choice.value)
            .Take(most)
            .Select(choice => topics[choice.topic].Id)];
}
