namespace LearningGraph.Simulation;

/// <summary>Draws who sees a question and could answer it, as likely as eagerness times expertise to the fourth.</summary>
/// <remarks>A running sum per topic over all people: a team is a stretch of it, so a draw costs one binary search in any circle.</remarks>
internal sealed class AnswererPool(Person[] people, int topics, Knowledge knowledge)
{
    private readonly double[] sums = new double[topics * (people.Length + 1)];

    /// <summary>Takes over what people know on a day. Until the next call the pool does not change.</summary>
    public void Rebuild(int day)
    {
        for (var topic = 0; topic < topics; topic++)
        {
            var row = Row(topic);
            for (var person = 0; person < people.Length; person++)
            {
                var square = knowledge.Expertise(person, topic) * knowledge.Expertise(person, topic);
                var weight = people[person].EagernessOn(day) * square * square;
                row[person + 1] = row[person] + weight;
            }
        }
    }

    /// <summary>Somebody of the circle; null when nobody there could answer.</summary>
    /// <param name="topic">What it is about.</param>
    /// <param name="circle">Whom to draw from.</param>
    /// <param name="share">The draw, in [0, 1).</param>
    public int? Find(int topic, Circle circle, double share)
    {
        var row = Row(topic);
        var (low, high) = (row[circle.Start], row[circle.End]);
        if (high <= low)
        {
            return null;
        }

        var target = low + (share * (high - low));
        var (first, last) = (circle.Start, circle.End - 1);
        while (first < last)
        {
            var middle = (first + last) / 2;
            if (row[middle + 1] > target)
            {
                last = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return first;
    }

    private Span<double> Row(int topic) => sums.AsSpan(topic * (people.Length + 1), people.Length + 1);
}
