namespace LearningGraph.Grains;

/// <summary>Plans who is whose mentor, from this silo's own projections; a stateless worker, always local, key 0.</summary>
[Alias("lg.IMentoringGrain")]
public interface IMentoringGrain : IGrainWithIntegerKey
{
    /// <summary>Finds mentors for many learners at once. What was shown to each learner is in the log when it answers.</summary>
    [Alias("Assign"), ResponseTimeout("00:05:00")]
    Task<AssignmentAnswer> Assign(AssignmentRequest request, CancellationToken cancellationToken);
}
