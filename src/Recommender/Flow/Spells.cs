using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Joins periods that touch.</summary>
internal static class Spells
{
    /// <summary>The same months in as few periods as can be, in order.</summary>
    public static ImmutableArray<Period> Join(IEnumerable<Period> periods)
    {
        var joined = ImmutableArray.CreateBuilder<Period>();
        foreach (var period in periods.OrderBy(period => period.First))
        {
            if (joined.Count > 0 && period.First.Index <= joined[^1].Last.Index + 1)
            {
                joined[^1] = joined[^1] with { Last = period.Last > joined[^1].Last ? period.Last : joined[^1].Last };
            }
            else
            {
                joined.Add(period);
            }
        }

        return joined.DrainToImmutable();
    }
}
