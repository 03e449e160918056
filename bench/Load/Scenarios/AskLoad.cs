using System.Globalization;

namespace LearningGraph.Load;

/// <summary>Asks at a steady rate, and what to tell about them.</summary>
internal static class AskLoad
{
    private const double MaxMedian = 3;
    private const double MaxTail = 10;

    /// <summary>Asks one of the questions.</summary>
    public static Task<TimeSpan> AskAsync(Bench bench, HttpClient http, long number) =>
        http.AskAsync(bench.Workload.AskBodies[(int)(number % bench.Workload.AskBodies.Length)]);

    /// <summary>Asks at a rate; adds the latencies in the node and at the client.</summary>
    /// <param name="bench">What is shared.</param>
    /// <param name="scenario">Whose figures they are.</param>
    /// <param name="perSecond">The rate.</param>
    /// <param name="http">Leads to the node.</param>
    /// <param name="circumstance">Put before what the figures are called, which are the node's own only; empty for all of them.</param>
    /// <param name="maxTail">Milliseconds that the slowest hundredth may take.</param>
    public static async Task MeasureAsync(Bench bench, string scenario, double perSecond, HttpClient http, string circumstance = "", double maxTail = MaxTail)
    {
        Latencies inNode = new();
        var atClient = await OpenLoop.RunAsync(
            perSecond,
            bench.Options.Duration,
            async number =>
            {
                inNode.Record(await AskAsync(bench, http, number));
                return true;
            },
            bench.Clock);
        var rate = string.Create(CultureInfo.InvariantCulture, $"{circumstance}at {perSecond:0}/s");
        bench.Figures.AddAtMost(MaxMedian, scenario, $"{rate}, in the node, p50", inNode.At(50), "ms");
        bench.Figures.AddAtMost(maxTail, scenario, $"{rate}, in the node, p99", inNode.At(99), "ms");
        if (circumstance.Length == 0)
        {
            bench.Figures.Add(scenario, $"{rate}, at the client from when it was due, p50", atClient.At(50), "ms");
            bench.Figures.Add(scenario, $"{rate}, at the client from when it was due, p99", atClient.At(99), "ms");
        }
    }
}
