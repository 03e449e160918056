using System.Diagnostics;
using System.Globalization;
using LearningGraph.Contagion;

// Mesa 3.3.1, its own example with the same parameters, on two cores of the same machine: agents x steps / CPU-seconds.
(int Agents, double Mesa)[] sizes = [(10_000, 0.60e6), (100_000, 0.11e6)];
const double Degree = 8;
const double Seconds = 2;
const int Outbreak = 10;

Console.WriteLine("agents    steps   infected on average   agent-updates per CPU-s   Mesa 3.3.1   ratio   target");
foreach (var (agents, mesa) in sizes)
{
    var network = Network.Random(agents, Degree, seed: 1);
    foreach (var steps in new[] { 20, 100 })
    {
        // The first runs are for the compiler.
        Measure(network, steps, 0.3, out _);
        var rate = Measure(network, steps, Seconds, out var infected);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{agents,7:N0} {steps,7} {infected,21:P0} {rate / 1e6,23:N1} M {mesa / 1e6,10:N2} M {rate / mesa,6:N0}x {(rate >= 50 * mesa ? "> 50x holds" : "> 50x missed"),8}"));
    }
}

static double Measure(Network network, int steps, double seconds, out double infected)
{
    var process = Process.GetCurrentProcess();
    var (updates, ill, spent) = (0L, 0L, 0.0);
    for (var seed = 1; spent < seconds; seed++)
    {
        VirusOnNetwork virus = new(network, new(), Outbreak, seed);
        process.Refresh();
        var before = process.TotalProcessorTime;
        for (var step = 0; step < steps; step++)
        {
            virus.Step();
            ill += virus.Count(VirusState.Infected);
        }

        process.Refresh();
        spent += (process.TotalProcessorTime - before).TotalSeconds;
        updates += (long)network.Agents * steps;
    }

    infected = (double)ill / updates;
    return updates / spent;
}
