namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    public static TheoryData<LogEntry> EveryDescription { get; } =
    [
        new LearnerChanged(Sample.Ana, Sample.Monday),
        new GroupChanged(Sample.Dba, Sample.Monday),
        new TopicChanged(Sample.Sql, Sample.Monday),
        new LearnerChanged(Sample.Ana, Sample.Monday, new("hr")),
        new GroupChanged(Sample.Dba, Sample.Monday, new("hr")),
        new TopicChanged(Sample.Sql, Sample.Monday, new("hr")),
    ];

    [Theory]
    [MemberData(nameof(EveryDescription))]
    public async Task Append_DescriptionAgain_IsDuplicateAndAddsNothing(LogEntry description)
    {
        await Append(description);
        await Reopen();

        var receipt = await Append(description with { At = Sample.Monday.AddDays(1) });

        Assert.Equal((AppendOutcome.Duplicate, 1), (receipt.Outcomes.Single(), receipt.Position));
        Assert.Single(await ReadRows());
    }

    [Fact]
    public async Task Append_DescriptionThatDiffers_IsAppended()
    {
        LogEntry[] different =
        [
            new LearnerChanged(Sample.Ana, Sample.Monday),
            new LearnerChanged(Sample.Ana with { Name = "Ana S." }, Sample.Monday),
            new LearnerChanged(Sample.Ana with { Name = "Ana S.", Manager = new("bo") }, Sample.Monday),
            new LearnerChanged(Sample.Ana with { Name = "Ana S.", Manager = null }, Sample.Monday),
            new LearnerChanged(Sample.Ana, Sample.Monday),
            new LearnerChanged(Sample.Ana, Sample.Monday, new("hr")),
            new LearnerChanged(Sample.Ana, Sample.Monday, new("other")),
            new LearnerChanged(Sample.Ana, Sample.Monday),
            new GroupChanged(Sample.Dba, Sample.Monday),
            new GroupChanged(Sample.Dba with { Owners = [new("bo")] }, Sample.Monday),
            new TopicChanged(Sample.Sql, Sample.Monday),
            new TopicChanged(Sample.Sql with { Synonyms = [] }, Sample.Monday),
        ];

        Assert.All((await Append(different)).Outcomes, outcome => Assert.Equal(AppendOutcome.Appended, outcome));
    }

    [Fact]
    public async Task Append_ProfileOfSomebodyErased_IsSomebodyNew()
    {
        await Append(Sample.Profile("ana", "Ana"), Sample.Erased("ana"));

        Assert.Equal(AppendOutcome.Appended, await AppendOne(Sample.Profile("ana", "Ana")));
    }

    [Fact]
    public async Task Append_ProfileWhoseManagerWasErased_IsAppended()
    {
        await Append(new LearnerChanged(Sample.Ana, Sample.Monday), Sample.Erased("mia"));

        Assert.Equal(AppendOutcome.Appended, await AppendOne(new LearnerChanged(Sample.Ana, Sample.Monday)));
    }

    [Fact]
    public async Task ReadAsync_DescriptionsWithASource_NameIt()
    {
        await Append(
            new LearnerChanged(Sample.Ana, Sample.Monday, new("hr")), new GroupChanged(Sample.Dba, Sample.Monday, new("hr")), new TopicChanged(Sample.Sql, Sample.Monday));

        var rows = await ReadRows();

        Assert.Equal(new SourceId("hr"), ((LearnerRow)rows[0]).Source);
        Assert.Equal(new SourceId("hr"), ((GroupRow)rows[1]).Source);
        Assert.Null(((TopicRow)rows[2]).Source);
    }
}
