using System.Numerics;

namespace LearningGraph.Simulation;

/// <summary>What the communities of a run are called, and who may read what is asked there.</summary>
internal sealed class GroupDirectory(PlayedWorkplace played, Subject[] topics)
{
    private const double ClosedShare = 0.12;
    private const int MostOwners = 2;
    private static readonly string[] Kinds = ["Guild", "Circle", "Exchange", "Clinic", "Users", "Community"];

    /// <summary>The groups, by the number of the community.</summary>
    /// <param name="people">Everybody, by number.</param>
    /// <param name="memberships">As they were in the end: only who stays in looks after a group.</param>
    public Group[] Describe(Person[] people, Memberships memberships)
    {
        Dictionary<string, int> namesakes = new(StringComparer.Ordinal);
        return [.. played.State.Communities.Select((community, number) => Describe(
            Unique.Of(NameOf(number), " ", namesakes), community.Outline.Topics, OwnersOf(number, people, memberships)))];
    }

    /// <summary>Who may read what is asked in each community: mostly everybody; in the seeded one always.</summary>
    public Visibility[] FindVisibilities() =>
        [.. played.State.Communities.Select((_, community) =>
            community > 0 && played.Draw.Uniform(community, 0, Event.Found) < ClosedShare ? Visibility.Members : Visibility.Open)];

    // The seeded community is about topics that everybody needs, the others about an area.
    private string NameOf(int community)
    {
        var first = topics[BitOperations.TrailingZeroCount(played.State.Communities[community].Outline.Topics)];
        var kind = played.Draw.Pick(Kinds, community, 1, Event.Found);
        return $"{(community == 0 ? first.Outline.Name : Catalogue.Areas[first.Area].Name)} {kind}";
    }

    private Group Describe(string name, ulong mask, LearnerId[] owners)
    {
        Subject[] about = [.. topics.Where((_, topic) => (mask >> topic & 1) != 0)];
        return new()
        {
            Id = new(name.ToLowerInvariant().Replace(' ', '-')),
            Name = name,
            Description = $"Questions, templates and tools around {string.Join(", ", about.Select(subject => subject.Outline.Name))}.",
            Topics = [.. about.Select(subject => subject.Id)],
            Owners = [.. owners],
        };
    }

    // Those who founded it, or else its most active; they need not be the best experts.
    private LearnerId[] OwnersOf(int community, Person[] people, Memberships memberships)
    {
        var (state, outline) = (played.State, played.State.Communities[community].Outline);
        var founders = state.Communities[community].Founders.Select(seat => state.Seats.Learners[seat]).ToHashSet();
        return [.. founders.Union(outline.Members)
            .Where(learner => people[learner].EndDay == int.MaxValue && memberships.IsLasting(state.Seats.Find(learner, community)))
            .OrderByDescending(founders.Contains)
            .ThenByDescending(learner => played.Organisation.ActivityScores[learner])
            .Take(MostOwners)
            .Select(learner => people[learner].Id)];
    }
}
