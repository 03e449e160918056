namespace LearningGraph.Recommender.Tests;

public sealed class JoinReplayTests
{
    private const int People = 3;

    private static readonly List<LogEntry> Log = JoinedWorkplace.Entries(200);
    private static readonly JoinSpan Span = new(Workplace.Monday.AddHours(120), Workplace.Monday.AddHours(150));

    [Fact]
    public void Run_TheLogCutAtTheSpan_GivesTheSameFeatures()
    {
        // Those who join are told from the whole log; nothing but that may be.
        var whole = Replay(Log).ToArray();
        var known = CommunityFinder.Of(Fold(Log.Where(entry => entry.At < Span.Begins)), People);

        Assert.True(whole.Length > 20);
        Assert.All(whole, join =>
        {
            var learner = join.Query.Tables.Learners.IdOf(join.Query.Learner)!;
            var (now, then) = (CommunityShortlist.Measure(join.Query), CommunityShortlist.Measure(known.Describe(new(learner))));
            Assert.Equal(then.Candidates.ToArray(), now.Candidates.ToArray());
            Assert.All(Enumerable.Range(0, then.Candidates.Length), row => Assert.Equal(then[row].ToArray(), now[row].ToArray()));
        });
    }

    [Fact]
    public void Run_WhatHappensInTheSpanExchanged_ChangesNoFeature()
    {
        LogEntry[] turned = [.. Log.Select(entry => entry is InteractionRecorded { Interaction: { Kind: not InteractionKind.Joined } other } && entry.At >= Span.Begins
            ? new InteractionRecorded(other with { Kind = InteractionKind.Completed, Subject = new("course"), Topics = [new("topic-0")] })
            : entry)];

        Assert.Equal(Replay(Log).Select(Print), Replay(turned).Select(Print));
    }

    [Fact]
    public void Run_EverySource_TellsGroupsApart()
    {
        // A source that measured nothing would be no test of the ones above.
        var rows = Replay(Log).Select(join => CommunityShortlist.Measure(join.Query)).SelectMany(matrix => Enumerable.Range(0, matrix.Candidates.Length).Select(row => matrix[row].ToArray())).ToArray();
        var empty = CommunityCatalog.Layout.All.Index().Where(column => rows.All(row => row[column.Index] == 0)).Select(column => column.Item.Name);

        // Nobody has a profile there, nor completed a course.
        Assert.All(empty, name => Assert.True(
            name.StartsWith("topics-completed", StringComparison.Ordinal) || name.StartsWith("topics-stated", StringComparison.Ordinal)
                || name.StartsWith("unit-", StringComparison.Ordinal) || name.StartsWith("cohort-", StringComparison.Ordinal) || name.StartsWith("pairs-", StringComparison.Ordinal),
            name));
    }

    [Fact]
    public void Run_ALearnerOfWhomNothingIsKnown_IsPassedOver() =>
        Assert.DoesNotContain("fresh", Replay([.. Log, Joined("fresh", "circle-1", Span.Begins.AddHours(1))]).Select(join => join.Query.Tables.Learners.IdOf(join.Query.Learner)));

    [Fact]
    public void Run_AJoinThatWasRetracted_IsNotForeseen()
    {
        var join = Joined("learner-0001", "hall-9", Span.Begins.AddMinutes(1));
        InteractionRecorded retraction = new(new() { Id = new("r-1"), Kind = InteractionKind.Retracted, At = Span.Begins.AddDays(40), Actor = new("admin"), Subject = new(join.Interaction.Id.Value) });

        Assert.Contains(Replay([.. Log, join]), one => one.Joined.Contains(GroupCount(Log)));
        Assert.DoesNotContain(Replay([.. Log, join, retraction]), one => one.Joined.Contains(GroupCount(Log)));
    }

    private static int GroupCount(IEnumerable<LogEntry> log) =>
        log.Select(entry => entry is GroupChanged changed ? changed.Group.Id.Value : (entry as InteractionRecorded)?.Interaction.Group?.Value).OfType<string>().Distinct().Count();

    private static InteractionRecorded Joined(string learner, string group, DateTimeOffset at) =>
        new(new() { Id = new($"{learner}-{group}"), Kind = InteractionKind.Joined, At = at, Actor = new(learner), Group = new(group) });

    private static IEnumerable<ReplayedJoin> Replay(IReadOnlyList<LogEntry> log) =>
        new JoinReplay(History.Of(log), People).Run([Span], (_, _) => true, TestContext.Current.CancellationToken);

    private static string Print(ReplayedJoin join)
    {
        var matrix = CommunityShortlist.Measure(join.Query);
        return string.Join('\n', Enumerable.Range(0, matrix.Candidates.Length).Select(row => $"{matrix.Candidates[row]} {string.Join(' ', matrix[row].ToArray())}"));
    }

    private static Projections Fold(IEnumerable<LogEntry> log)
    {
        EntryNumbering numbering = new();
        foreach (var entry in log)
        {
            numbering.Add(entry);
        }

        ProjectionWriter writer = new();
        writer.Apply(numbering.TakePage());
        return writer.Current;
    }
}
