using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>Plays replicates on the calling thread, and holds on to the live workplace that was played last: its experiment has more replicates. Not for use from several threads.</summary>
/// <param name="courtesy">Asked again and again whether to rest; null for never.</param>
internal sealed class ReplicateStage(Courtesy? courtesy = null)
{
    private (string File, DateTimeOffset AskedAt, FrozenWorkplace Workplace)? held;

    /// <summary>Plays one replicate of every strategy.</summary>
    /// <exception cref="ReplicateFailedException">The workplace's file is missing or damaged, or the model does not take the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<ReplicateRow> Play(ReplicateWork work, CancellationToken cancellationToken)
    {
        try
        {
            var source = Open(work);
            courtesy?.Begin();
            var rows = Replicate.Play(work.Scenario, source, work.Replicate, courtesy is null ? null : _ => courtesy.GiveWay(), cancellationToken);
            return source is FrozenWorkplace workplace ? SmallQuadrants.LeaveOut(rows, workplace, work.Scenario, work.Least) : rows;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or ArgumentException)
        {
            throw new ReplicateFailedException(failure.Message);
        }
    }

    private WorkplaceSource Open(ReplicateWork work)
    {
        if (work.Workplace is not { } file)
        {
            return WorkplaceSource.Synthetic;
        }

        if (held is { } there && there.File == file && there.AskedAt == work.AskedAt)
        {
            return there.Workplace;
        }

        using var stream = File.OpenRead(file);
        var workplace = FrozenWorkplace.Read(stream);
        held = (file, work.AskedAt, workplace);
        return workplace;
    }
}
