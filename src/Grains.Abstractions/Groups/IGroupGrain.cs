using System.Collections.Immutable;

namespace LearningGraph.Grains;

/// <summary>Decides for one group: its description, members and their roles. Its key is the group's id.</summary>
[Alias("lg.IGroupGrain")]
public interface IGroupGrain : IGrainWithStringKey
{
    /// <summary>The description as last decided; null when none was ever given.</summary>
    [Alias("Get")]
    Task<Group?> Get(CancellationToken cancellationToken);

    /// <summary>Replaces the description.</summary>
    /// <returns>A position at or after the change; nothing is appended when the description is the same already, and given by hand too.</returns>
    [Alias("Put")]
    Task<long> Put(Group group, CancellationToken cancellationToken);

    /// <summary>Replaces the description on some terms.</summary>
    /// <param name="group">The new description.</param>
    /// <param name="terms">Who says so, and what has to stand until then.</param>
    /// <param name="cancellationToken">Stops the waiting; the change may still be appended.</param>
    /// <returns>What became of it; nothing is appended when the source said the same last.</returns>
    [Alias("Describe")]
    Task<PutReceipt> Describe(Group group, PutTerms terms, CancellationToken cancellationToken);

    /// <summary>Everybody with a role in the group, ordered by learner id. Who opted out of being suggested is shown only to the group's owners, and to themselves.</summary>
    /// <param name="viewer">Who looks; null for anybody.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    [Alias("GetMembersFor")]
    Task<ImmutableArray<Membership>> GetMembers(LearnerId? viewer, CancellationToken cancellationToken);
}
