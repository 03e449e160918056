using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace LearningGraph.Simulation;

/// <summary>
/// Those a community is for, each with a place from 0 in the order of their numbers, and the ties among them as compressed rows. Does not
/// change; safe for use from many threads.
/// </summary>
internal sealed class Audience
{
    // All strategies of a replicate, and all replicates on a live workplace, have the outline in common: what was found out stays with it.
    private static readonly ConditionalWeakTable<CommunityOutline, Audience> Known = [];

    private readonly Organisation organisation;
    private readonly int[] learners;
    private readonly int[] starts;
    private readonly int[] friends;
    private readonly float[] strengths;
    private readonly Lazy<double[]> bridging;
    private readonly Lazy<BridgeWidths> widths;
    private readonly ConcurrentDictionary<int, double[]> complexCentralities = [];
    private readonly float[] interests;

    private Audience(Organisation organisation, CommunityOutline outline)
    {
        (this.organisation, learners, interests) = (organisation, outline.Audience, outline.Interests);
        starts = new int[learners.Length + 1];
        List<int> friends = [];
        List<float> strengths = [];
        for (var place = 0; place < learners.Length; place++)
        {
            var known = organisation.Ties.Of(learners[place]);
            var strength = organisation.Ties.StrengthsOf(learners[place]);
            for (var at = 0; at < known.Length; at++)
            {
                if (PlaceOf(known[at]) is >= 0 and var friend)
                {
                    friends.Add(friend);
                    strengths.Add(strength[at]);
                }
            }

            starts[place + 1] = friends.Count;
        }

        (this.friends, this.strengths) = ([.. friends], [.. strengths]);
        MeanStrength = strengths.Count == 0 ? 0 : strengths.Average(strength => (double)strength);
        bridging = new(() => BridgeScore.Of(this));
        widths = new(() => new(this));
    }

    /// <summary>How many they are.</summary>
    public int Count => learners.Length;

    /// <summary>How much each place connects what is else apart; see <see cref="BridgeScore"/>.</summary>
    public double[] Bridging => bridging.Value;

    /// <summary>How many friends any two who know each other have in common.</summary>
    public BridgeWidths Widths => widths.Value;

    /// <summary>The mean strength of a tie, in (0, 1]; 0 when there is none.</summary>
    public double MeanStrength { get; }

    /// <summary>Seeds that were chosen before.</summary>
    public SeedMemory Seeds { get; } = new();

    /// <summary>How far each place reaches among people who are moved only by several friends; see <see cref="ComplexCentrality"/>.</summary>
    public double[] ComplexCentralitiesFor(int threshold) => complexCentralities.GetOrAdd(threshold, threshold => ComplexCentrality.Of(this, threshold));

    /// <summary>The audience of the community that is seeded.</summary>
    public static Audience Of(RunState run) => Of(run.Organisation, run.Communities[0].Outline);

    /// <summary>The audience of a community.</summary>
    public static Audience Of(Organisation organisation, CommunityOutline outline)
    {
        var known = Known.GetValue(outline, outline => new(organisation, outline));
        return known.organisation == organisation ? known : new(organisation, outline);
    }

    /// <summary>The learner at a place.</summary>
    public int LearnerAt(int place) => learners[place];

    /// <summary>A learner's place; negative when not part of the audience.</summary>
    public int PlaceOf(int learner) => Array.BinarySearch(learners, learner);

    /// <summary>How much the community interests the one at a place, in (0, 1].</summary>
    public double InterestOf(int place) => interests[place];

    /// <summary>The places of those whom the one at a place knows, ascending.</summary>
    public ReadOnlySpan<int> FriendsOf(int place) => friends.AsSpan(starts[place], starts[place + 1] - starts[place]);

    /// <summary>How well, in (0, 1], aligned with <see cref="FriendsOf"/>.</summary>
    public ReadOnlySpan<float> StrengthsOf(int place) => strengths.AsSpan(starts[place], starts[place + 1] - starts[place]);

    /// <summary>Where the ties of a place begin among all, from 0; they end where the next one's begin. A place may be the count.</summary>
    public int StartOf(int place) => starts[place];

    /// <summary>By place: who is a member of the seeded community.</summary>
    public bool[] FindMembers(RunState run) =>
        Array.ConvertAll(learners, learner => run.Seats.Standings[run.Seats.Find(learner, 0)] == Standing.Member);
}
