namespace LearningGraph.Crash.Tests;

/// <summary>The node is writing its projections beside the work.</summary>
internal sealed class AmidSnapshot : Scenario
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public override async Task StrikeAsync(Round round)
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using FileSystemWatcher watcher = new(round.Folder, "*.snapshot.new");
        watcher.Created += (_, _) => begun.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await begun.Task.WaitAsync(LongestWait, TestContext.Current.CancellationToken);
        await round.WaitAsync(Longest);
    }
}
