using LearningGraph.Grains.Tests;
using LearningGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace LearningGraph.Api.Tests;

/// <summary>A node whose log holds something already, and whose tail can be held back; it is from the start.</summary>
public sealed class HeldServer : Server
{
    /// <summary>The one interaction that the log holds when the node starts.</summary>
    public const string Stored = "i-1";

    private SteeredLog _log = null!;

    public IDisposable Hold { get; private set; } = null!;

    public SteeredLog.FailingFollowers FailFollowers(Exception failure) => _log.FailFollowers(failure);

    public IDisposable HoldAgain() => Hold = _log.HoldFollowers();

    public override async ValueTask InitializeAsync()
    {
        await using (var log = SqliteInteractionLog.Open(Folder))
        {
            Interaction asked = new() { Id = new(Stored), Kind = InteractionKind.Asked, At = TestClock.Now.AddDays(-1), Actor = new("ana") };
            await log.AppendAsync([new InteractionRecorded(asked)], TestContext.Current.CancellationToken);
        }

        await base.InitializeAsync();
    }

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
