namespace LearningGraph.Recommender;

/// <summary>How an evaluation is done.</summary>
public sealed record EvaluationTerms
{
    /// <summary>The asks a week of somebody whose profile names no capacity, unless told otherwise.</summary>
    public const int UsualCapacity = 10;

    /// <summary>Draws the random baseline, the training rows and the intervals.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many asks a week somebody accepts whose profile does not say, from 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int CapacityPerWeek
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = UsualCapacity;

    /// <summary>Who really knows what, where the data were generated; null where nobody can know.</summary>
    public ExpertiseTruth? Truth { get; init; }
}
