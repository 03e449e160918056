using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// The model of one kind that was promoted last, else the fixed ranker. Changes from one answer to the next, in one step; a model that cannot be used leaves the one
/// before in its place.
/// </summary>
/// <param name="kind">What is ranked.</param>
/// <param name="store">Where the models are.</param>
/// <param name="fixedRanker">Answers until a model was promoted.</param>
/// <param name="nameOf">The name of what answers.</param>
/// <param name="load">Makes what answers from a manifest and a model's content; throws <see cref="InvalidDataException"/> for what cannot be used.</param>
/// <param name="logger">Told what answers.</param>
internal sealed partial class ServedModel<T>(
    ModelKind kind, IModelStore store, T fixedRanker, Func<T, string> nameOf, Func<ModelManifest, Stream, T> load, ILogger logger) : IServedModel
    where T : class
{
    private T? _promoted;
    private ModelVersion? _loaded;
    private ModelVersion? _refused;
    private string? _complaint;

    /// <summary>Answers; the same object until another is promoted. For any thread.</summary>
    public T Current => Volatile.Read(ref _promoted) ?? fixedRanker;

    /// <inheritdoc/>
    public string Name => nameOf(Current);

    /// <inheritdoc/>
    public void Refresh()
    {
        if (TryTakeUp() is { } reason && reason != _complaint)
        {
            // Said once, not every few seconds.
            _complaint = reason;
            LogUnusable(Name, reason);
        }
    }

    /// <inheritdoc/>
    public string? TakeUp()
    {
        (_refused, _complaint) = (null, null);
        Refresh();
        return _complaint;
    }

    /// <inheritdoc/>
    public void Check(ModelVersion version) => Load(version);

    private string? TryTakeUp()
    {
        ModelVersion? promoted = null;
        try
        {
            promoted = store.GetPromoted(kind) is [.., var last] ? last : null;
            if (promoted is not null && promoted == _refused)
            {
                return _complaint;
            }

            if (promoted != _loaded)
            {
                Volatile.Write(ref _promoted, promoted is { } version ? Load(version) : null);
                _loaded = promoted;
                LogServing(Name);
            }

            (_refused, _complaint) = (null, null);
            return null;
        }
        catch (InvalidDataException unusable)
        {
            // It will not get better by itself; which version it is may be what cannot be read.
            _refused = promoted;
            return unusable.Message;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return unreadable.Message;
        }
    }

    private T Load(ModelVersion version)
    {
        var kept = store.List().FirstOrDefault(model => model.Version == version) ?? throw new InvalidDataException($"There is no model {version}.");
        using var content = kept.Manifest is null ? null : store.Open(version);
        return content is null
            ? throw new InvalidDataException(kept.Fault ?? $"There is no model {version}.")
            : load(kept.Manifest!, content);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Model} answers from now on")]
    private partial void LogServing(string model);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Model} goes on answering, because what was promoted cannot be used: {Reason}")]
    private partial void LogUnusable(string model, string reason);
}
