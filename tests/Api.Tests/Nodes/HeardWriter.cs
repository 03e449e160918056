namespace LearningGraph.Api.Tests;

/// <summary>What a node prints, and a way to wait for it.</summary>
internal sealed class HeardWriter : StringWriter
{
    private readonly Lock _gate = new();
    private readonly List<(string Part, TaskCompletionSource<string> Heard)> _awaited = [];

    /// <summary>Everything up to and with the line that holds a text, once it is printed.</summary>
    public Task<string> HearAsync(string part)
    {
        lock (_gate)
        {
            TaskCompletionSource<string> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((part, heard));
            Tell();
            return heard.Task;
        }
    }

    public override Task WriteLineAsync(string? value)
    {
        lock (_gate)
        {
            WriteLine(value);
            Tell();
            return Task.CompletedTask;
        }
    }

    private void Tell()
    {
        var said = ToString();
        _awaited.Where(awaited => said.Contains(awaited.Part, StringComparison.Ordinal)).ToList().ForEach(awaited => awaited.Heard.TrySetResult(said));
    }
}
