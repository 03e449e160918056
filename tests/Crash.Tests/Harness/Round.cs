namespace LearningGraph.Crash.Tests;

/// <summary>One life of a node, from its start to its violent end.</summary>
/// <param name="Name">Begins every id of the round.</param>
/// <param name="Random">Says what happens when.</param>
/// <param name="Folder">The node's.</param>
/// <param name="Scratch">For files that do not belong to it.</param>
/// <param name="Url">Where the node listens, also after its restart.</param>
/// <param name="Calls">Reach the node until it is killed.</param>
/// <param name="Workload">The callers that write meanwhile.</param>
/// <param name="Ledger">What was acknowledged.</param>
internal sealed record Round(string Name, Random Random, string Folder, string Scratch, Uri Url, Calls Calls, Workload Workload, Ledger Ledger)
{
    /// <summary>Waits for some time, from none to the longest.</summary>
    public Task WaitAsync(TimeSpan longest) => Task.Delay(longest * Random.NextDouble(), TestContext.Current.CancellationToken);
}
