namespace LearningGraph.Load;

/// <summary>What scenarios share: a filled folder, at most one node on it, and the list of figures.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly LogFolder folder;
    private NodeProcess? node;
    private int runs;

    private Bench(LogFolder folder, Workload workload, LoadOptions options, FigureList figures, Progress progress, TimeProvider clock)
    {
        this.folder = folder;
        (Workload, Options, Figures, Progress, Clock) = (workload, options, figures, progress, clock);
    }

    public Workload Workload { get; }

    public LoadOptions Options { get; }

    public FigureList Figures { get; }

    public Progress Progress { get; }

    public TimeProvider Clock { get; }

    /// <summary>The full path of the folder with the log.</summary>
    public string Folder => folder.Path;

    /// <summary>The most asks per second that were seen; 0 before.</summary>
    public double AskPeak { get; set; }

    /// <summary>Interactions per second over HTTP; 0 before they were measured.</summary>
    public double IngestRate { get; set; }

    /// <summary>Makes up the workplace and fills the folder.</summary>
    public static async Task<Bench> PrepareAsync(
        LoadOptions options, FigureList figures, Progress progress, TimeProvider clock, CancellationToken cancellationToken)
    {
        progress.Start("making up a workplace");
        var workload = Workload.Generate(options, cancellationToken);
        var folder = LogFolder.Create(options.Folder);
        try
        {
            progress.Start("filling the log");
            await folder.FillAsync(workload, options, progress, cancellationToken);
            return new(folder, workload, options, figures, progress, clock);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>The running node; started when there is none.</summary>
    public async Task<NodeProcess> StartNodeAsync() => node ??= await NodeProcess.StartAsync(Folder, Clock);

    /// <summary>Ends the node, so that the folder is free.</summary>
    public async Task StopNodeAsync()
    {
        if (node is { } running)
        {
            node = null;
            await running.DisposeAsync();
        }
    }

    /// <summary>Further interactions that no scenario has sent yet, in any run on this folder.</summary>
    public IEnumerable<Interaction> TakeInteractions(int count) => Workload.Repeat($"r{Clock.GetUtcNow().ToUnixTimeMilliseconds()}-{runs++}", count);

    public async ValueTask DisposeAsync()
    {
        await StopNodeAsync();
        folder.Dispose();
    }
}
