using System.Runtime.Intrinsics;
using LearningGraph.Simulation;

namespace LearningGraph.Contagion;

/// <summary>Neighbours of agents, in both directions.</summary>
/// <param name="Starts">Where each agent's neighbours begin; one more entry than agents.</param>
/// <param name="Neighbours">Agent numbers, by agent.</param>
internal sealed record Network(int[] Starts, int[] Neighbours)
{
    /// <summary>How many agents there are.</summary>
    public int Agents => Starts.Length - 1;

    /// <summary>A network of these edges.</summary>
    public static Network Of(int agents, IReadOnlyList<(int One, int Other)> edges)
    {
        var starts = new int[agents + 1];
        foreach (var (one, other) in edges)
        {
            starts[one + 1]++;
            starts[other + 1]++;
        }

        for (var agent = 0; agent < agents; agent++)
        {
            starts[agent + 1] += starts[agent];
        }

        var neighbours = new int[starts[agents]];
        var next = starts[..^1];
        foreach (var (one, other) in edges)
        {
            neighbours[next[one]++] = other;
            neighbours[next[other]++] = one;
        }

        return new(starts, neighbours);
    }

    /// <summary>
    /// Each pair of agents is connected with the same probability, degree / agents as in Mesa. Source: Batagelj and Brandes, "Efficient
    /// generation of large random networks", 2005: a draw for each edge tells how many pairs are passed over.
    /// </summary>
    public static Network Random(int agents, double degree, long seed)
    {
        var key = Vector64.Create((uint)seed, (uint)(seed >> 32));
        var passing = Math.Log(1 - (degree / agents));
        List<(int, int)> edges = [];
        var (one, other) = (1L, -1L);
        while (true)
        {
            var word = Philox.Block(Vector128.Create((uint)edges.Count, 0, (uint)Occasion.Edge, 0), key).AsUInt64()[0];
            var uniform = (word >> 11) * (1.0 / (1UL << 53));
            other += 1 + (long)Math.Floor(Math.Log(1 - uniform) / passing);
            while (other >= one && one < agents)
            {
                other -= one++;
            }

            if (one >= agents)
            {
                return Of(agents, edges);
            }

            edges.Add(((int)one, (int)other));
        }
    }
}
