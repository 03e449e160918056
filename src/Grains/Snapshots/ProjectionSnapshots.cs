using System.Collections.Immutable;
using System.Data.Common;
using LearningGraph.Recommender;
using Microsoft.Extensions.Logging;

namespace LearningGraph.Grains;

/// <summary>
/// Saves this silo's projections and takes them up again. A snapshot is a convenience: whatever is wrong with it is logged, and the node
/// works on without it. Saving and removing is for one caller at a time.
/// </summary>
internal sealed partial class ProjectionSnapshots(
    ISnapshotStore store, IInteractionLog log, TimeProvider clock, Instruments instruments, ILogger<ProjectionSnapshots> logger)
{
    private const string Set = "projections";

    private SnapshotHeader? _last;

    /// <summary>The newest snapshot; null when there is none. For any thread.</summary>
    public SnapshotHeader? Last => Volatile.Read(ref _last);

    /// <summary>Takes up the snapshot of this log. One that is of no use is removed: it may hold words of people who were erased since.</summary>
    /// <returns>Null when the log has to be folded from its beginning.</returns>
    /// <exception cref="StoreUnavailableException">The log cannot be read, which says nothing about the snapshot; it is left as it is.</exception>
    public async Task<RestoredProjections?> RestoreAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            using var stored = store.Open(Set);
            if (stored is null)
            {
                return null;
            }

            var (header, position) = (stored.Header, stored.Header.Mark.Position);
            if (await FindFaultAsync(header, cancellationToken) is { } fault)
            {
                throw new InvalidDataException($"The file '{stored.File}' {fault}");
            }

            var nodes = log.ReadNodesAsync(position, cancellationToken).AsTask();
            RestoredProjections restored = new(await ProjectionWriter.RestoreAsync(position, stored.Content, nodes), (await nodes).Numbers);
            Volatile.Write(ref _last, header);
            var took = clock.GetElapsedTime(started);
            LogRestored(stored.File, position, took);
            return restored;
        }
        catch (Exception unusable) when (unusable is IOException and not StoreUnavailableException or InvalidDataException or UnauthorizedAccessException)
        {
            LogUnusable(unusable.Message);
            TryRemove();
            return null;
        }
    }

    /// <summary>Saves projections in the place of those before, on the caller's thread.</summary>
    /// <returns>Whether that worked; if not, the ones before are still there.</returns>
    public async Task<bool> SaveAsync(Projections projections, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            var mark = await log.FindMarkAsync(projections.Position, cancellationToken)
                ?? throw new InvalidOperationException($"The log does not hold position {projections.Position}, which was folded.");
            SnapshotHeader header = new(ProjectionWriter.Build, mark, clock.GetUtcNow());
            var bytes = store.Write(Set, header, projections.Save, cancellationToken);
            Volatile.Write(ref _last, header);
            var took = clock.GetElapsedTime(started);
            instruments.RecordSnapshot(bytes, took);
            LogSaved(projections.Position, bytes, took);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            LogNotSaved(projections.Position, failure.Message);
            return false;
        }
    }

    /// <summary>Removes the snapshot.</summary>
    /// <returns>Whether none is there any more.</returns>
    public bool TryRemove()
    {
        try
        {
            store.Delete(Set);
            Volatile.Write(ref _last, null);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            LogNotRemoved(failure.Message);
            return false;
        }
    }

    // The end of a sentence that begins with the file.
    private async Task<string?> FindFaultAsync(SnapshotHeader header, CancellationToken cancellationToken)
    {
        if (header.Build != ProjectionWriter.Build)
        {
            return "was written by another version of the program.";
        }

        return await log.FindMarkAsync(header.Mark.Position, cancellationToken) switch
        {
            null => $"is of position {header.Mark.Position}, and the log ends before at {await log.GetLastPositionAsync(cancellationToken)}.",
            var mark when mark != header.Mark => $"is of another log than this one, which holds something else at position {header.Mark.Position}.",
            _ => null,
        };
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Took up {File} at position {Position} in {Took}")]
    private partial void LogRestored(string file, long position, TimeSpan took);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Reason} It is removed, and the log is read from its beginning")]
    private partial void LogUnusable(string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Saved the projections at position {Position}: {Bytes} bytes in {Took}")]
    private partial void LogSaved(long position, long bytes, TimeSpan took);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The projections at position {Position} were not saved: {Reason} The next start takes longer")]
    private partial void LogNotSaved(long position, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A snapshot of the projections could not be removed, which may hold words of a person who was erased: {Reason}")]
    private partial void LogNotRemoved(string reason);
}

/// <summary>What a tail goes on from.</summary>
/// <param name="Writer">At the snapshot's position.</param>
/// <param name="Numbers">The ids behind all its numbers.</param>
internal sealed record RestoredProjections(ProjectionWriter Writer, ImmutableArray<AssignedNumber> Numbers);
