namespace LearningGraph.Domain;

/// <summary>
/// What a node's log and profiles tell about its people, in numbers only. Each person has a place from 0, in the order of units, then teams, then
/// numbers. For one program: not sent anywhere.
/// </summary>
public sealed record WorkplaceFigures
{
    /// <summary>The log's number of each person, by place.</summary>
    public required int[] Numbers { get; init; }

    /// <summary>How many topics are looked at, in 1 to 64.</summary>
    public required int Topics { get; init; }

    /// <summary>Organisational unit of each person, from 0, ascending.</summary>
    public required int[] Units { get; init; }

    /// <summary>Team of each person, from 0, ascending.</summary>
    public required int[] Teams { get; init; }

    /// <summary>The place of whom each person reports to; -1 for nobody.</summary>
    public required int[] ReportsTo { get; init; }

    /// <summary>Calendar days since each person was first seen, from 0.</summary>
    public required int[] SeenDays { get; init; }

    /// <summary>Familiarity with web tools, in [0, 1]; null when nobody said.</summary>
    public required double?[] Web { get; init; }

    /// <summary>Familiarity with social networks, in [0, 1]; null when nobody said.</summary>
    public required double?[] Social { get; init; }

    /// <summary>People × topics: questions asked, those on several topics in parts.</summary>
    public required float[] Asked { get; init; }

    /// <summary>People × topics: people helped, in the weight of the answers, those on several topics in parts.</summary>
    public required float[] Helped { get; init; }

    /// <summary>People × topics: whether it is one of the person's own strengths.</summary>
    public required bool[] Strengths { get; init; }

    /// <summary>Who helped whom, in both directions together: two places, the first the smaller, and the weight of the help, above 0; ascending, no pair twice.</summary>
    public required (int One, int Other, float Weight)[] Ties { get; init; }

    /// <summary>The groups that have members and are about topics that are looked at.</summary>
    public required GroupFigures[] Groups { get; init; }

    /// <summary>The topics of the community that is to be seeded, a bit for each; 0 for those most needed.</summary>
    public ulong SeededTopics { get; init; }
}
