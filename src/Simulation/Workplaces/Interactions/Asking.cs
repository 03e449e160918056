namespace LearningGraph.Simulation;

/// <summary>Who asks, about what, and where.</summary>
internal sealed class Asking(World world, Joining joining)
{
    private const double PerDay = 0.06;
    private const int NewcomerDays = 60;
    private const double UntaggedShare = 0.08;
    private const double SecondTopicShare = 0.15;
    private const double InCommunityShare = 0.7;
    private const double JoinsToAskProbability = 0.3;
    private const int SecondsFromJoiningToAsking = 600;

    /// <summary>Asks at most one question for a person on a day.</summary>
    /// <returns>The question, or null.</returns>
    public Question? Ask(Person person, int day)
    {
        var rate = PerDay * person.AskRate * (person.FirstDay > 0 && day < person.FirstDay + NewcomerDays ? 2 : 1);
        if (!person.Writes(day) || Uniform(person, day, 0) >= rate)
        {
            return null;
        }

        var topic = world.Needs.Choose(person.Number, day, Event.Ask);
        var at = world.Moment(person.Number, day, Event.Ask);
        if (Uniform(person, day, 7) < JoinsToAskProbability)
        {
            joining.Follow(person, topic, at - SecondsFromJoiningToAsking);
        }

        Question question = new(
            world.Chronicle.Questions.Count,
            at,
            person.Number,
            topic,
            world.Draw.Below(world.Topics[topic].Outline.Facets.Length, person.Number, day, Event.Ask, 2),
            Uniform(person, day, 3) < SecondTopicShare ? Neighbour(person, topic, day) : null,
            Uniform(person, day, 4) < InCommunityShare ? CommunityOf(person, topic, at) : null,
            Uniform(person, day, 5) >= UntaggedShare);
        return world.Chronicle.TryAdd(question) ? question : null;
    }

    private int? Neighbour(Person person, int topic, int day)
    {
        var neighbours = Enumerable.Range(0, world.Topics.Length)
            .Where(other => other != topic && world.Topics[other].Area == world.Topics[topic].Area)
            .ToArray();
        return neighbours.Length == 0 ? null : world.Draw.Pick(neighbours, person.Number, day, Event.Ask, 6);
    }

    private int? CommunityOf(Person person, int topic, int at)
    {
        var community = Array.FindIndex(world.Communities, candidate => candidate.Topic == topic);
        return community >= 0 && world.IsMember(person.Number, community) && world.JoinedAt(person.Number) < at
            ? community
            : null;
    }

    private double Uniform(Person person, int day, int number) => world.Draw.Uniform(person.Number, day, Event.Ask, number);
}
