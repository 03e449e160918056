namespace LearningGraph.Storage.Tests;

/// <summary>The embedded log in a temporary folder.</summary>
internal sealed class SqliteLogStore : ILogStore
{
    private SqliteInteractionLog? _log;
    private string _folder;

    public SqliteLogStore() => _folder = CreateFolder();

    public string Folder => _folder;

    public string File => Path.Combine(_folder, "learninggraph.db");

    public Task<IInteractionLog> OpenAsync()
    {
        _log = SqliteInteractionLog.Open(_folder);
        return Task.FromResult<IInteractionLog>(_log);
    }

    public async Task CloseAsync()
    {
        if (_log is not null)
        {
            await _log.DisposeAsync();
            _log = null;
        }
    }

    public async Task<IInteractionLog> ReopenAsync()
    {
        await CloseAsync();
        return await OpenAsync();
    }

    // A copy of the files taken now is what the disk would hold: the log has had no chance to close anything.
    public async Task<IInteractionLog> ReopenAfterKillAsync()
    {
        var copy = CreateFolder();
        foreach (var file in Directory.GetFiles(_folder, "learninggraph.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            System.IO.File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await DisposeAsync();
        _folder = copy;
        return await OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string CreateFolder() => Directory.CreateTempSubdirectory("learninggraph-").FullName;
}
