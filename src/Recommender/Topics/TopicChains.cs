namespace LearningGraph.Recommender;

/// <summary>Topics that each point at one other: what they were merged into, or their parent.</summary>
internal static class TopicChains
{
    /// <summary>
    /// Takes out the links of cycles, which two nodes may close by deciding at once: none of the topics in one stands above another. What
    /// leads into a cycle keeps its links.
    /// </summary>
    /// <param name="next">By number: the one it points at, -1 for none; changed in place.</param>
    public static void CutCycles(int[] next)
    {
        var walkedIn = new int[next.Length];
        for (var start = 0; start < next.Length; start++)
        {
            var walk = start + 1;
            var topic = start;
            while (topic >= 0 && walkedIn[topic] == 0)
            {
                walkedIn[topic] = walk;
                topic = next[topic];
            }

            // Met again on the same walk: a cycle begins here and ends here.
            while (topic >= 0 && walkedIn[topic] == walk && next[topic] >= 0)
            {
                (next[topic], topic) = (-1, next[topic]);
            }
        }
    }

    /// <summary>Makes a topic, and all it points at on the way, point at the end of their chain; there must be no cycle.</summary>
    public static void Shorten(int[] next, int topic)
    {
        var end = topic;
        while (next[end] >= 0)
        {
            end = next[end];
        }

        while (next[topic] >= 0)
        {
            (next[topic], topic) = (end, next[topic]);
        }
    }
}
