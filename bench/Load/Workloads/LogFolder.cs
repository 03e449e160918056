using LearningGraph.Storage;

namespace LearningGraph.Load;

/// <summary>The folder with the log; a temporary one is deleted with this.</summary>
internal sealed class LogFolder : IDisposable
{
    private const int BatchSize = 1_000;
    private const string MarkerName = "load.txt";

    private readonly bool isTemporary;

    private LogFolder(string path, bool isTemporary) => (Path, this.isTemporary) = (path, isTemporary);

    /// <summary>The full path.</summary>
    public string Path { get; }

    public static LogFolder Create(string? given) => given is null
        ? new(Directory.CreateTempSubdirectory("learninggraph-load-").FullName, isTemporary: true)
        : new(Directory.CreateDirectory(given).FullName, isTemporary: false);

    /// <summary>Writes the workload, unless the folder holds it from a run before.</summary>
    /// <exception cref="LoadFailedException">It holds something else.</exception>
    public async Task FillAsync(Workload workload, LoadOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var marker = System.IO.Path.Combine(Path, MarkerName);
        var holds = $"{options.Learners} {options.Interactions} {options.Seed}";
        if (File.Exists(marker) && await File.ReadAllTextAsync(marker, cancellationToken) == holds)
        {
            return;
        }

        if (Directory.EnumerateFileSystemEntries(Path).Any())
        {
            throw new LoadFailedException($"The folder '{Path}' is not empty and does not hold this workload; name another one.");
        }

        await using (var log = SqliteInteractionLog.Open(Path))
        {
            var written = 0;
            foreach (var batch in workload.Entries.Chunk(BatchSize))
            {
                await log.AppendAsync(batch, cancellationToken);
                progress.Show(written += batch.Length, workload.EntryCount, "entries written");
            }
        }

        await File.WriteAllTextAsync(marker, holds, cancellationToken);
    }

    public void Dispose()
    {
        if (isTemporary)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
