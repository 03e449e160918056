namespace LearningGraph.Simulation.Tests;

/// <summary>How a founded group began, and how long it lived.</summary>
/// <param name="Network">The founders' ties within the audience, on average, as a logarithm of 1 + n.</param>
/// <param name="Experience">Help that the founders had given before, in answers, on average, as a logarithm of 1 + n.</param>
/// <param name="EarlyPosts">Posts of the first four weeks, as a logarithm of 1 + n.</param>
/// <param name="EarlyPosters">People who asked or answered in the first four weeks, as a logarithm of 1 + n.</param>
/// <param name="IsSole">Whether one founder is alone.</param>
/// <param name="AddsEverybody">Whether everybody was made a member.</param>
/// <param name="Lifetime">Workdays from founding to the last post; up to the end of the run for those that still live.</param>
/// <param name="IsSilent">Whether nobody posted after three months.</param>
/// <param name="Reach">Size of the audience, as a logarithm.</param>
internal sealed record GroupFate(
    double Network, double Experience, double EarlyPosts, double EarlyPosters, bool IsSole, bool AddsEverybody, int Lifetime, bool IsSilent, double Reach)
{
    /// <summary>All groups that were founded in a run.</summary>
    public static IEnumerable<GroupFate> Of(RunState state)
    {
        foreach (var community in state.Communities.Skip(1).Where(community => community.Outline.Founders.Length > 0))
        {
            var outline = community.Outline;
            yield return new(
                Math.Log(1 + outline.Founders.Average(founder => state.Organisation.Ties.Of(founder).ToArray().Count(tie => outline.Audience.AsSpan().BinarySearch(tie) >= 0))),
                outline.Founders.Average(founder => Math.Log(1 + state.Organisation.HelpGiven[founder])),
                Math.Log(1 + community.EarlyPosts),
                Math.Log(1 + community.EarlyPosters),
                outline.Founders.Length == 1,
                outline.AddsEverybody,
                Math.Max(0, community.LastPost + 1),
                community.LastPost < WorkTime.FromDays(90),
                Math.Log(outline.Audience.Length));
        }
    }
}
