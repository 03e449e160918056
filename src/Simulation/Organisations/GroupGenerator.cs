using System.Numerics;

namespace LearningGraph.Simulation;

/// <summary>
/// Makes up the groups that live already and those that are founded on the first tick. Each is for a neighbourhood of units and the topics of
/// one domain, so that a workplace ten times as large has ten times the groups, not groups ten times as large.
/// </summary>
internal static class GroupGenerator
{
    /// <summary>The least interest, in [0, 1], with which somebody is of a group's audience.</summary>
    public const double LeastInterest = 0.15;

    /// <summary>The share of somebody's needs that a group has to be about to interest fully.</summary>
    public const double FullInterest = 0.35;

    /// <summary>Topics of a domain.</summary>
    public const int DomainSize = 4;

    private const double FewUnits = 3;
    private const double MemberShare = 0.35;
    private const int ArchivedAnswers = 20;

    public static CommunityOutline[] Generate(
        WorkplaceOutline outline, int[] units, int[] roles, float[] relevance, float[] expertise, float[] activity, float[] help, TieRows ties, Draw draw)
    {
        var living = (int)Math.Round(outline.GroupsPerThousand * units.Length / 1_000);
        var founded = (int)Math.Round(outline.FoundingsPerThousand * units.Length / 1_000);
        var groups = new List<CommunityOutline>(living + founded);
        for (var number = 0; number < living + founded; number++)
        {
            var place = draw.Four(number, 0, Event.GroupPlace);
            var firstUnit = (int)(place.First * (units[^1] + 1));
            var role = roles[units.AsSpan().IndexOf(firstUnit)];
            var audience = FindAudience(firstUnit, 1 + (int)(place.Second * FewUnits), role);
            if (audience.Audience.Length > 1)
            {
                groups.Add(number < living ? Live(audience, number) : Found(audience, number));
            }
        }

        return [.. groups];

        CommunityOutline FindAudience(int firstUnit, int count, int role)
        {
            var mask = TopicsOf(role * DomainSize, outline.Topics);
            List<int> audience = [];
            List<float> interests = [];
            for (var i = units.AsSpan().IndexOf(firstUnit); i < units.Length && units[i] < firstUnit + count; i++)
            {
                var interest = InterestOf(mask, relevance.AsSpan(roles[i] * outline.Topics, outline.Topics), FullInterest);
                if (interest >= LeastInterest)
                {
                    audience.Add(i);
                    interests.Add((float)interest);
                }
            }

            return new() { Topics = mask, Audience = [.. audience], Interests = [.. interests] };
        }

        CommunityOutline Live(CommunityOutline audience, int number) => audience with
        {
            Members = [.. audience.Audience.Where(i => draw.Uniform(i, number, Event.GroupMember) < MemberShare * (0.5 + (0.5 * Math.Tanh(activity[i]))))],
            Archived = ArchivedAnswers,
        };

        // One to four people who know each other, drawn as likely as they are active; every seventh adds everybody.
        CommunityOutline Found(CommunityOutline audience, int number)
        {
            var chance = draw.Four(number, 1, Event.GroupFounder);
            var first = audience.Audience.MaxBy(i => (0.7 * activity[i]) + (2 * draw.Uniform(i, number, Event.GroupFounder, 2)));
            var friends = ties.Of(first).ToArray().Where(other => audience.Audience.AsSpan().BinarySearch(other) >= 0).ToArray();
            var wanted = Math.Min((int)(chance.First * 4), friends.Length);
            int[] founders = [first, .. friends.OrderBy(other => draw.Uniform(other, number, Event.GroupFounder, 3)).Take(wanted)];
            return audience with { Founders = [.. founders.Order()], AddsEverybody = chance.Second < 1.0 / 7 };
        }
    }

    /// <summary>A bit for each topic of a domain.</summary>
    /// <param name="first">The domain's first topic.</param>
    /// <param name="topics">How many topics there are.</param>
    public static ulong TopicsOf(int first, int topics)
    {
        var mask = 0UL;
        for (var topic = first; topic < Math.Min(first + DomainSize, topics); topic++)
        {
            mask |= 1UL << topic;
        }

        return mask;
    }

    /// <summary>How much a community of some topics interests somebody, in [0, 1]: what share of the needs it is about.</summary>
    /// <param name="mask">The topics, a bit for each.</param>
    /// <param name="relevance">What each topic makes up of the needs.</param>
    /// <param name="full">The share from which the interest is full, in (0, 1].</param>
    public static double InterestOf(ulong mask, ReadOnlySpan<float> relevance, double full)
    {
        var share = 0.0;
        for (var left = mask; left != 0; left &= left - 1)
        {
            share += relevance[BitOperations.TrailingZeroCount(left)];
        }

        return Math.Min(1, share / full);
    }
}
