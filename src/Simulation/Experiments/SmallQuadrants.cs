using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Leaves out what rows of a live workplace tell about a quadrant of so few people that a figure is about persons.</summary>
public static class SmallQuadrants
{
    /// <summary>Undefines the measures of the quadrants that hold fewer people of the audience than they have to when a run begins.</summary>
    /// <param name="rows">Any.</param>
    /// <param name="workplace">What they were played on.</param>
    /// <param name="scenario">What they are of.</param>
    /// <param name="least">So many people a quadrant has to hold, from 0.</param>
    /// <returns>The rows in their order, all other values as they were.</returns>
    public static ImmutableArray<ReplicateRow> LeaveOut(ImmutableArray<ReplicateRow> rows, FrozenWorkplace workplace, Scenario scenario, int least)
    {
        var people = workplace.CountQuadrants(scenario);
        var hidden = Quadrants.Names.Index().Where(quadrant => people[quadrant.Index] < least).ToList();
        if (hidden is [var only])
        {
            // What is left of the whole would tell the one that is hidden.
            hidden.Add(Quadrants.Names.Index().Where(quadrant => quadrant != only).MinBy(quadrant => people[quadrant.Index]));
        }

        HashSet<int> places =
        [
            .. hidden.Select(quadrant => quadrant.Item)
                .SelectMany(name => new[] { MeasureCatalogue.PlaceOf("adoption" + name), MeasureCatalogue.PlaceOf("knowledge" + name) }),
        ];
        return [.. rows.Select(row => row with { Values = [.. row.Values.Select((value, place) => places.Contains(place) ? null : value)] })];
    }
}
