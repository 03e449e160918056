using System.Collections.Immutable;
using LearningGraph.Recommender;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// What answers on this silo: the model promoted last, else the prior blend. Changes from one answer to the next, in one step; a model that
/// cannot be used leaves the one before in its place. What another silo promoted is noticed within seconds.
/// </summary>
internal sealed partial class ServingModel(IModelStore store, TimeProvider clock, ILogger<ServingModel> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _turn = new();
    private SuggestionPipeline _pipeline = new();
    private ModelVersion? _loaded;
    private ModelVersion? _refused;
    private string? _complaint;

    /// <summary>Answers; the same object until another is promoted. For any thread.</summary>
    public SuggestionPipeline Pipeline => Volatile.Read(ref _pipeline);

    /// <summary>Checks a version without serving it.</summary>
    /// <returns>Why it cannot serve; null when it can.</returns>
    public string? FindFault(ModelVersion version)
    {
        try
        {
            Load(version);
            return null;
        }
        catch (InvalidDataException unusable)
        {
            return unusable.Message;
        }
    }

    /// <summary>Changes what was promoted, and serves it. One at a time: a training that ends and somebody who chooses do not undo each other.</summary>
    /// <param name="change">From the versions that served, in order, to those that shall have.</param>
    public void Promote(Func<ImmutableArray<ModelVersion>, ImmutableArray<ModelVersion>> change)
    {
        lock (_turn)
        {
            store.SetPromoted(change(store.GetPromoted()));
            Refresh();
        }
    }

    /// <summary>Takes up what was promoted last.</summary>
    public void Refresh()
    {
        lock (_turn)
        {
            ModelVersion? promoted = null;
            try
            {
                promoted = store.GetPromoted() is [.., var last] ? last : null;
                if (promoted == _loaded || (promoted is not null && promoted == _refused))
                {
                    return;
                }

                Volatile.Write(ref _pipeline, promoted is { } version ? Load(version) : new());
                (_loaded, _refused, _complaint) = (promoted, null, null);
                LogServing(Pipeline.Model);
            }
            catch (Exception unusable) when (unusable is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                // Said once, not every few seconds; which version it is may be what cannot be read.
                _refused = promoted;
                if (unusable.Message != _complaint)
                {
                    _complaint = unusable.Message;
                    LogUnusable(Pipeline.Model, unusable.Message);
                }
            }
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

    private SuggestionPipeline Load(ModelVersion version)
    {
        var kept = store.List().FirstOrDefault(model => model.Version == version) ?? throw new InvalidDataException($"There is no model {version}.");
        using var content = kept.Manifest is null ? null : store.Open(version);
        return content is null
            ? throw new InvalidDataException(kept.Fault ?? $"There is no model {version}.")
            : SuggestionPipeline.Load(kept.Manifest!, content);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Model} answers from now on")]
    private partial void LogServing(string model);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Model} goes on answering, because what was promoted cannot be used: {Reason}")]
    private partial void LogUnusable(string model, string reason);
}
