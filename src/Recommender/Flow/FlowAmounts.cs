namespace LearningGraph.Recommender;

/// <summary>When items happened and what they weigh, in the order in which atoms refer to them.</summary>
/// <param name="items">The items.</param>
/// <param name="order">Their indexes, atom by atom.</param>
internal sealed class FlowAmounts(FlowItem[] items, IReadOnlyList<int> order)
{
    private readonly (int Clock, float Weight)[] amounts = [.. order.Select(index => (items[index].Clock, items[index].Weight))];

    /// <summary>The weight of an atom, faded item by item.</summary>
    /// <param name="atom">Which.</param>
    /// <param name="clock">Questions asked until the moment of measuring.</param>
    public double Measure(in FlowAtom atom, int clock)
    {
        var total = 0.0;
        for (var i = atom.Begin; i < atom.End; i++)
        {
            total += amounts[i].Weight * Lesson.Fading.Of(clock - amounts[i].Clock);
        }

        return total;
    }
}
