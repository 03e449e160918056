namespace LearningGraph.Simulation;

/// <summary>
/// The people of a workplace when a run begins: where they work, what they know and need, whom they know, which communities there are.
/// Arrays by learner, 0 to <see cref="Learners"/> - 1. Does not change; safe for use from many threads.
/// </summary>
internal sealed class Organisation
{
    /// <summary>How many people.</summary>
    public int Learners => Units.Length;

    /// <summary>How many topics, in 1 to 64.</summary>
    public required int Topics { get; init; }

    /// <summary>Organisational unit of each learner, from 0.</summary>
    public required int[] Units { get; init; }

    /// <summary>Team of each learner, from 0; teams of one unit follow each other.</summary>
    public required int[] Teams { get; init; }

    /// <summary>Whom each learner reports to; -1 for nobody.</summary>
    public required int[] ReportsTo { get; init; }

    /// <summary>What a learner's work is about: a row of <see cref="Relevance"/>.</summary>
    public required int[] Roles { get; init; }

    /// <summary>Roles × topics: how much of a role's needs each topic makes up; a row sums to 1.</summary>
    public required float[] Relevance { get; init; }

    /// <summary>Workdays each learner had worked here before the first tick, from 0.</summary>
    public required int[] Tenures { get; init; }

    /// <summary>Familiarity with web tools, in [0, 1].</summary>
    public required float[] Web { get; init; }

    /// <summary>Familiarity with social networks, in [0, 1].</summary>
    public required float[] Social { get; init; }

    /// <summary>Psychological safety, in [0, 1].</summary>
    public required float[] Safety { get; init; }

    /// <summary>Learners × topics: what they know, in [0, 1].</summary>
    public required float[] Expertise { get; init; }

    /// <summary>How active each learner is, as a standard normal score.</summary>
    public required float[] ActivityScores { get; init; }

    /// <summary>How helpful each learner is, as a standard normal score.</summary>
    public required float[] HelpfulnessScores { get; init; }

    /// <summary>How much help each learner has given before the first tick, in answers, from 0.</summary>
    public required float[] HelpGiven { get; init; }

    /// <summary>Who knows whom.</summary>
    public required TieRows Ties { get; init; }

    /// <summary>The communities beside the one that is to be seeded.</summary>
    public required CommunityOutline[] Communities { get; init; }

    /// <summary>The largest team's number + 1.</summary>
    public int TeamCount => Teams.Max() + 1;

    /// <summary>What each topic makes up of a learner's needs.</summary>
    public ReadOnlySpan<float> RelevanceOf(int learner) => Relevance.AsSpan(Roles[learner] * Topics, Topics);
}
