namespace LearningGraph.Recommender;

/// <summary>How far the reasons of one ranker can be relied on.</summary>
/// <param name="Ranker">Its name.</param>
/// <param name="Suggestions">People suggested.</param>
/// <param name="Reasons">Reasons that name evidence.</param>
/// <param name="Lowered">Those of them whose evidence, taken back, left the learner with a lower score by the same ranker.</param>
/// <param name="WithoutEvidence">Reasons that name none, such as a stated strength.</param>
public sealed record FidelityRow(string Ranker, int Suggestions, int Reasons, int Lowered, int WithoutEvidence)
{
    /// <summary>Lowered over reasons, in [0, 1]; 1 where there was no reason to try.</summary>
    public double Share => Reasons == 0 ? 1 : (double)Lowered / Reasons;
}
