namespace LearningGraph.Grains;

/// <summary>Decides for one learner: the profile, and what becomes of suggestions of the learner within capacity. Its key is the learner's id.</summary>
[Alias("lg.ILearnerGrain")]
public interface ILearnerGrain : IGrainWithStringKey
{
    /// <summary>The profile as last decided; null when none was ever given or the learner was erased.</summary>
    [Alias("Get")]
    Task<Learner?> Get(CancellationToken cancellationToken);

    /// <summary>Replaces the profile.</summary>
    /// <returns>The position of the change.</returns>
    [Alias("Put")]
    Task<long> Put(Learner learner, CancellationToken cancellationToken);

    /// <summary>Records what became of a suggestion of this learner; accepting rechecks capacity.</summary>
    [Alias("Answer")]
    Task<AnswerReceipt> Answer(SuggestionSetId set, SuggestionAnswer answer, CancellationToken cancellationToken);

    /// <summary>Forgets the person: id, profile and texts are gone when this returns.</summary>
    /// <returns>The position of the erasure; null when the log does not know the learner.</returns>
    [Alias("Erase")]
    Task<long?> Erase(CancellationToken cancellationToken);
}
