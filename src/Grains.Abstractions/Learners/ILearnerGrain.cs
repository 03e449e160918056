using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Decides for one learner: the profile, and what becomes of suggestions of the learner within capacity. Its key is the learner's id.</summary>
[Alias("lg.ILearnerGrain")]
public interface ILearnerGrain : IGrainWithStringKey
{
    /// <summary>The profile as last decided; null when none was ever given or the learner was erased.</summary>
    [Alias("Get")]
    Task<Learner?> Get(CancellationToken cancellationToken);

    /// <summary>The groups the learner is a member or an owner of now, by id.</summary>
    [Alias("GetGroups")]
    Task<ImmutableArray<OwnMembership>> GetGroups(CancellationToken cancellationToken);

    /// <summary>Replaces the profile.</summary>
    /// <returns>A position at or after the change; nothing is appended when the profile is the same already, and given by hand too.</returns>
    [Alias("Put")]
    Task<long> Put(Learner learner, CancellationToken cancellationToken);

    /// <summary>Replaces the profile on some terms.</summary>
    /// <param name="learner">The new profile.</param>
    /// <param name="terms">Who says so, and what has to stand until then.</param>
    /// <param name="kept">The opt-outs that the new profile says nothing of: they stay as they stand.</param>
    /// <param name="cancellationToken">Stops the waiting; the change may still be appended.</param>
    /// <returns>What became of it; nothing is appended when the source said the same last.</returns>
    [Alias("Describe")]
    Task<PutReceipt> Describe(Learner learner, PutTerms terms, OptOuts kept, CancellationToken cancellationToken);

    /// <summary>Records what became of a suggestion of this learner; accepting rechecks capacity.</summary>
    [Alias("Answer")]
    Task<AnswerReceipt> Answer(SuggestionSetId set, SuggestionAnswer answer, CancellationToken cancellationToken);

    /// <summary>Forgets the person: id, profile and texts are gone when this returns.</summary>
    /// <returns>The position of the erasure; null when the log does not know the learner.</returns>
    [Alias("Erase")]
    Task<long?> Erase(CancellationToken cancellationToken);
}
