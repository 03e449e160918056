using System.Collections.Immutable;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>Plays replicates on the calling thread, and holds on to the live workplace that was played last: its experiment has more replicates. Not for use from several threads.</summary>
internal sealed class ReplicateStage
{
    private (string File, FrozenWorkplace Workplace)? held;

    /// <summary>Plays one replicate of every strategy.</summary>
    /// <exception cref="ReplicateFailedException">The workplace's file is missing or damaged, or the model does not take the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ImmutableArray<ReplicateRow> Play(ReplicateWork work, CancellationToken cancellationToken)
    {
        try
        {
            return Replicate.Play(work.Scenario, Open(work), work.Replicate, cancellationToken);
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

        if (held is { } there && there.File == file)
        {
            return there.Workplace;
        }

        using var stream = File.OpenRead(file);
        var workplace = FrozenWorkplace.Read(stream);
        held = (file, workplace);
        return workplace;
    }
}
