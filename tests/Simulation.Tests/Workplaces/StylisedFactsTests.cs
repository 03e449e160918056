namespace LearningGraph.Simulation.Tests;

/// <summary>
/// What is known about real workplaces holds on the default scenario, on each of three seeds: a few contribute (Nielsen's 90-9-1), a
/// core does most of it, and the days on which people answer follow a power law.
/// </summary>
public class StylisedFactsTests
{
    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void Contributors_AmongAll_AreFew(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);
        var contributors = Posts(workplace).Select(post => post.Actor).Distinct().Count();

        Assert.InRange(contributors / (double)workplace.Learners.Length, 0.10, 0.35);
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void MostActivePercent_OfAll_GivesMuchOfTheAnswers(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);

        Assert.InRange(ShareOfTopPercent(workplace.Of(InteractionKind.Answered), workplace.Learners.Length), 0.15, 0.5);
        Assert.InRange(ShareOfTopPercent(Posts(workplace), workplace.Learners.Length), 0.15, 0.5);
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void DaysOfAnswering_OfAnswerers_FollowAPowerLawRoughly(long seed)
    {
        var days = GeneratedWorkplaces.Of(seed).Of(InteractionKind.Answered)
            .GroupBy(answer => answer.Actor, (_, answers) => answers.Select(answer => answer.At.UtcDateTime.Date).Distinct().Count())
            .ToArray();

        // From once to nearly every other day; most answer on one day only.
        Assert.InRange(MostLikelyExponent(days), 1.35, 2.6);
        Assert.True(days.Count(n => n == 1) > days.Count(n => n is > 1 and < 4));
        Assert.True(days.Count(n => n is > 1 and < 4) > days.Count(n => n is >= 4 and < 8));
        Assert.InRange(days.Max(), 100, 730);
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void Questions_Mostly_GetOneToThreeAnswers(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);
        var questions = workplace.Of(InteractionKind.Asked).Count();
        var answers = workplace.Of(InteractionKind.Answered)
            .CountBy(answer => answer.Subject!.Value).Select(count => count.Value).ToArray();

        Assert.InRange(1 - (answers.Length / (double)questions), 0.10, 0.17);
        Assert.InRange(answers.Average(), 1.3, 2.5);
        Assert.True(answers.Count(count => count <= 3) > 0.9 * answers.Length);
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void Interactions_ByDefault_AreFortyToSixtyThousand(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);

        Assert.InRange(workplace.Interactions.Length, 36_000, 60_000);
        Assert.InRange(workplace.Groups.Length, 20, 30);
        Assert.InRange(workplace.Of(InteractionKind.Completed).DistinctBy(completed => completed.Subject).Count(), 25, 35);
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void Replies_OfExperts_ComeSooner(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);
        var asked = workplace.Of(InteractionKind.Asked).ToDictionary(question => question.Id.Value, question => question.At);
        var replies = workplace.Of(InteractionKind.Answered)
            .Where(answer => !answer.Topics.IsEmpty)
            .Select(answer => (
                Hours: (answer.At - asked[answer.Subject!.Value.Value]).TotalHours,
                Expertise: workplace.Workplace.Truth.ExpertiseOf(answer.Actor, answer.Topics[0])))
            .OrderBy(reply => reply.Expertise)
            .ToArray();

        var novices = Median(replies.Take(replies.Length / 3).Select(reply => reply.Hours));
        var experts = Median(replies.TakeLast(replies.Length / 3).Select(reply => reply.Hours));

        Assert.InRange(Median(replies.Select(reply => reply.Hours)), 2, 24);
        Assert.True(experts < novices, $"{experts} h is not sooner than {novices} h.");
    }

    [Theory]
    [MemberData(nameof(GeneratedWorkplaces.Seeds), MemberType = typeof(GeneratedWorkplaces))]
    public void Newcomers_WhoNeverWroteAtFirst_AreAmongTheMostActiveLater(long seed)
    {
        var workplace = GeneratedWorkplaces.Of(seed);
        var middle = workplace.Workplace.Scenario.Start.AddDays(365);
        var top = workplace.Of(InteractionKind.Answered).Where(answer => answer.At > middle)
            .CountBy(answer => answer.Actor).OrderByDescending(count => count.Value).Take(50).Select(count => count.Key).ToArray();
        var early = workplace.Of(InteractionKind.Answered).Where(answer => answer.At < middle.AddDays(-180))
            .Select(answer => answer.Actor).ToHashSet();

        Assert.InRange(top.Count(learner => !early.Contains(learner)), 5, 40);
    }

    private static IEnumerable<Interaction> Posts(GeneratedWorkplace workplace) => workplace.Interactions.Where(interaction =>
        interaction.Kind is InteractionKind.Asked or InteractionKind.Answered or InteractionKind.Commented);

    private static double ShareOfTopPercent(IEnumerable<Interaction> posts, int learners)
    {
        var counts = posts.CountBy(post => post.Actor).Select(count => count.Value).OrderDescending().ToArray();
        return counts.Take(learners / 100).Sum() / (double)counts.Sum();
    }

    private static double MostLikelyExponent(int[] values) =>
        Enumerable.Range(110, 250).Select(hundredths => hundredths / 100.0).MaxBy(exponent =>
            (-exponent * values.Sum(value => Math.Log(value)))
            - (values.Length * Math.Log(Enumerable.Range(1, 730).Sum(value => Math.Pow(value, -exponent)))));

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered[ordered.Length / 2];
    }
}
