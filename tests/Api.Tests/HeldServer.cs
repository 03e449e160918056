using LearningGraph.Grains.Tests;
using LearningGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Api.Tests;

/// <summary>A node whose log holds something already, and whose tail can be held back; it is from the start.</summary>
public sealed class HeldServer : Server
{
    private SteeredLog _log = null!;

    public IDisposable Hold { get; private set; } = null!;

    public IDisposable HoldAgain() => Hold = _log.HoldFollowers();

    protected override void Replace(IServiceCollection services)
    {
        base.Replace(services);

        // The container disposes only what it made itself.
        services.AddSingleton(_ => SqliteInteractionLog.Open(Folder));
        services.AddSingleton<IInteractionLog>(provider =>
        {
            _log = new(provider.GetRequiredService<SqliteInteractionLog>());
            Hold = _log.HoldFollowers();
            return _log;
        });
    }
}
