using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>Where a row of a dump stands among those of its table in time, the same as its entry in <see cref="EntryOrder"/>.</summary>
/// <param name="At">When it was written.</param>
/// <param name="IsAnswer">At one moment answers stand behind questions.</param>
/// <param name="Id">Its key, compared as text.</param>
internal readonly record struct RowOrder(DateTimeOffset At, bool IsAnswer, long Id) : IComparable<RowOrder>
{
    /// <inheritdoc/>
    public int CompareTo(RowOrder other)
    {
        var order = At.CompareTo(other.At);
        if (order == 0)
        {
            order = IsAnswer.CompareTo(other.IsAnswer);
        }

        return order != 0 ? order : string.CompareOrdinal(Text(Id), Text(other.Id));
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
