using System.Collections.Immutable;
using LearningGraph.Recommender;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>What answers on this silo, one model of each kind. What another silo promoted is noticed within seconds.</summary>
internal sealed class ServingModel(IModelStore store, TimeProvider clock, ILogger<ServingModel> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private readonly ServedModel<SuggestionPipeline> _mentors =
        new(ModelKind.Mentors, store, new SuggestionPipeline(), pipeline => pipeline.Model, SuggestionPipeline.Load, logger);
    private readonly ServedModel<CommunityRanker> _communities =
        new(ModelKind.Communities, store, CommunityRanker.Blend, ranker => ranker.Name, CommunityRanker.Load, logger);

    /// <summary>Ranks people; the same object until another is promoted. For any thread.</summary>
    public SuggestionPipeline Pipeline => _mentors.Current;

    /// <summary>Ranks groups; likewise.</summary>
    public CommunityRanker Communities => _communities.Current;

    /// <summary>The name of what answers: a version, or that of the fixed ranker.</summary>
    public string NameOf(ModelKind kind) => Find(kind).Name;

    /// <summary>Checks a version without serving it.</summary>
    /// <returns>Why it cannot serve; null when it can.</returns>
    public string? FindFault(ModelKind kind, ModelVersion version)
    {
        try
        {
            Find(kind).Check(version);
            return null;
        }
        catch (Exception unusable) when (unusable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return unusable.Message;
        }
    }

    /// <summary>Changes what was promoted, and serves it. One at a time: a training that ends and somebody who chooses do not undo each other.</summary>
    /// <param name="kind">The others go on serving.</param>
    /// <param name="change">From the versions that served, in order, to those that shall have.</param>
    /// <returns>Why that does not serve, and then what was promoted is as before; null when it serves.</returns>
    public string? Promote(ModelKind kind, Func<ImmutableArray<ModelVersion>, ImmutableArray<ModelVersion>> change)
    {
        lock (_turn)
        {
            var before = store.GetPromoted(kind);
            store.SetPromoted(kind, change(before));
            var fault = Find(kind).TakeUp();
            if (fault is not null)
            {
                store.SetPromoted(kind, before);
                Find(kind).Refresh();
            }

            return fault;
        }
    }

    /// <summary>Takes up what was promoted last.</summary>
    public void Refresh()
    {
        lock (_turn)
        {
            _mentors.Refresh();
            _communities.Refresh();
        }
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Refresh();
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Refresh();
        }
    }

    private IServedModel Find(ModelKind kind) => kind == ModelKind.Mentors ? _mentors : _communities;
}
