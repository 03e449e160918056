namespace LearningGraph.Storage.Tests;

public abstract partial class InteractionLogContract
{
    public static TheoryData<string, Interaction> OtherContents => new()
    {
        { "kind", Sample.Full with { Kind = InteractionKind.Commented } },
        { "at", Sample.Full with { At = Sample.Full.At.AddTicks(1) } },
        { "actor", Sample.Full with { Actor = new("bo") } },
        { "unknown actor", Sample.Full with { Actor = new("nobody") } },
        { "with", Sample.Full with { With = [new("bo"), new("cy")] } },
        { "other with", Sample.Full with { With = [new("bo"), new("cy"), new("dan")] } },
        { "with more than once", Sample.Full with { With = [new("bo"), new("cy"), new("cy")] } },
        { "topics", Sample.Full with { Topics = [new("sql")] } },
        { "other topics", Sample.Full with { Topics = [new("sql"), new("joins")] } },
        { "group", Sample.Full with { Group = null } },
        { "subject", Sample.Full with { Subject = new("q-18") } },
        { "weight", Sample.Full with { Weight = 0.5 } },
        { "title", Sample.Full with { Title = "Über joins" } },
        { "text", Sample.Full with { Text = null } },
        { "visibility", Sample.Full with { Visibility = Visibility.Open } },
        { "source", Sample.Full with { Source = null } },
    };

    [Fact]
    public async Task Append_ToEmptyLog_GetsPositionOne()
    {
        var receipt = await Append(Sample.Asked("i-1"));

        Assert.Equal([AppendOutcome.Appended], receipt.Outcomes);
        Assert.Equal(1, receipt.Position);
        Assert.Equal(1, await Log.GetLastPositionAsync(Cancellation));
    }

    [Fact]
    public async Task Append_SameContentAgain_IsDuplicate()
    {
        await Append(new InteractionRecorded(Sample.Full));

        var again = Sample.Full with { At = Sample.Full.At.ToOffset(TimeSpan.FromHours(2)) };
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(again)));
        Assert.Single(await ReadRows());
    }

    [Fact]
    public async Task Append_SameContentInAnotherOrder_IsDuplicate()
    {
        await Append(new InteractionRecorded(Sample.Full));

        var again = Sample.Full with { With = [new("bo"), new("bo"), new("cy")], Topics = [new("join"), new("sql")] };
        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(new InteractionRecorded(again)));
    }

    [Theory, MemberData(nameof(OtherContents))]
    public async Task Append_SameIdOtherContent_IsConflict(string difference, Interaction other)
    {
        await Append(new InteractionRecorded(Sample.Full));

        var outcome = await AppendOne(new InteractionRecorded(other));

        Assert.True(outcome == AppendOutcome.Conflict, $"{difference}: {outcome}");
        Assert.Equal(Sample.Json(Sample.Full), Sample.Json(await Log.FindAsync(Sample.Full.Id, Cancellation)));
    }

    [Fact]
    public async Task Append_SameIdTwiceInOneBatch_SecondIsDuplicateOrConflict()
    {
        var receipt = await Append(Sample.Asked("i-1"), Sample.Asked("i-1"), Sample.Asked("i-1", "bo"), Sample.Asked("i-2"));

        Assert.Equal([AppendOutcome.Appended, AppendOutcome.Duplicate, AppendOutcome.Conflict, AppendOutcome.Appended], receipt.Outcomes);
        Assert.Equal(2, receipt.Position);
    }

    [Fact]
    public async Task Append_RefusedEntry_DoesNotHoldBackTheOthers()
    {
        await Append(Sample.Asked("i-1"));

        var receipt = await Append(Sample.Asked("i-2"), Sample.Asked("i-1", "bo"), Sample.Retracted("i-3", "never"), Sample.Asked("i-4"));

        Assert.Equal([AppendOutcome.Appended, AppendOutcome.Conflict, AppendOutcome.UnknownSubject, AppendOutcome.Appended], receipt.Outcomes);
        Assert.Equal(["i-1", "i-2", "i-4"], (await ReadRows()).Cast<InteractionRow>().Select(row => row.Id.Value));
    }

    [Fact]
    public async Task Append_Nothing_ReturnsTheLastPosition()
    {
        await Append(Sample.Asked("i-1"), Sample.Asked("i-2"));

        var receipt = await Append();

        Assert.Empty(receipt.Outcomes);
        Assert.Equal(2, receipt.Position);
    }

    [Fact]
    public async Task Append_NullAmongEntries_ThrowsAndAppendsNothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Append(Sample.Asked("i-1"), null!));

        Assert.Empty(await ReadRows());
    }

    [Fact]
    public async Task Append_AfterCancellation_Throws() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Log.AppendAsync([Sample.Asked("i-1")], new CancellationToken(canceled: true)));

    [Fact]
    public async Task Append_SetShownAgain_IsDuplicate()
    {
        await Append(Sample.Asked("i-1"), Sample.Shown);

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Shown with { Model = "other" }));
    }

    [Fact]
    public async Task Append_InteractionAndSetOfOneId_AreBothAppended()
    {
        var receipt = await Append(Sample.Asked("set-1"), Sample.Shown);

        Assert.Equal([AppendOutcome.Appended, AppendOutcome.Appended], receipt.Outcomes);
    }

    [Fact]
    public async Task Append_Retraction_NamesThePositionOfItsTarget()
    {
        await Append(Sample.Asked("i-1"), Sample.Asked("i-2"));

        await Append(Sample.Retracted("r-1", "i-2"), Sample.Asked("i-3"), Sample.Retracted("r-2", "i-3"));

        var retractions = (await ReadRows()).Cast<InteractionRow>().Where(row => row.Kind == InteractionKind.Retracted);
        Assert.Equal([2, 4], retractions.Select(row => row.Retracts));
    }

    [Fact]
    public async Task Append_RetractionOfWhatAGroupDecided_NamesTheGroup()
    {
        await Append(Sample.Joined("i-1", "ana", "other"), Sample.Joined("i-2", "ana", "dba"), Sample.Asked("i-3"));
        var following = FollowUntil(3, 5);

        await Append(Sample.Retracted("r-2", "i-2"), Sample.Retracted("r-3", "i-3"));

        Assert.Equal([1, -1], (await following).SelectMany(page => page.Rows).Cast<InteractionRow>().Select(row => row.RetractedGroup));
        Assert.Equal([-1, -1, -1, 1, -1], (await ReadRows()).Cast<InteractionRow>().Select(row => row.RetractedGroup));
        Assert.Equal([2, 4], (await Log.ReadDecisionsAsync(DecisionKey.Of(new GroupId("dba")), 0, Cancellation)).Select(row => row.Position));
    }

    [Theory, InlineData("never"), InlineData("r-1"), InlineData("set-1")]
    public async Task Append_RetractionOfWhatIsNoInteraction_IsUnknownSubject(string subject)
    {
        await Append(Sample.Asked("i-1"), Sample.Shown);

        Assert.Equal(AppendOutcome.UnknownSubject, await AppendOne(Sample.Retracted("r-1", subject)));
        Assert.Null(await Log.FindAsync(new("r-1"), Cancellation));
    }

    [Fact]
    public async Task Append_RetractionOfARetraction_IsRefused()
    {
        await Append(Sample.Asked("i-1"), Sample.Retracted("r-1", "i-1"));

        Assert.Equal(AppendOutcome.RetractionOfRetraction, await AppendOne(Sample.Retracted("r-2", "r-1")));
        Assert.Null(await Log.FindAsync(new("r-2"), Cancellation));
    }

    [Fact]
    public async Task Append_RetractionOfARetractionInTheSameBatch_IsRefused()
    {
        var receipt = await Append(Sample.Asked("i-1"), Sample.Retracted("r-1", "i-1"), Sample.Retracted("r-2", "r-1"));

        Assert.Equal([AppendOutcome.Appended, AppendOutcome.Appended, AppendOutcome.RetractionOfRetraction], receipt.Outcomes);
    }

    [Fact]
    public async Task Append_RetractionAgain_IsDuplicate()
    {
        await Append(Sample.Asked("i-1"), Sample.Retracted("r-1", "i-1"));

        Assert.Equal(AppendOutcome.Duplicate, await AppendOne(Sample.Retracted("r-1", "i-1")));
    }

    [Fact]
    public async Task Append_ByManyCallersAtOnce_AppendsEachEntryOnce()
    {
        // Every id is sent by two callers, so that each commit holds both news and duplicates.
        var receipts = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Append(Sample.Asked($"i-{i / 2}", $"learner-{i / 2 % 7}"))));

        Assert.Equal(200, receipts.Count(receipt => receipt.Outcomes.Single() == AppendOutcome.Appended));
        Assert.Equal(200, receipts.Count(receipt => receipt.Outcomes.Single() == AppendOutcome.Duplicate));
        Assert.Equal(200, (await ReadRows()).Cast<InteractionRow>().Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task Append_FromTwoWritersUnderReaderAndFollower_NothingIsSkippedOrRepeated()
    {
        const int Batches = 60;
        var following = FollowUntil(0, 2 * Batches * 5);
        var paging = PageUntil(2 * Batches * 5);

        await Task.WhenAll(Write("a"), Write("b"));

        var followed = await following;
        AssertUnbroken(followed, after: 0);
        AssertUnbroken(await paging, after: 0);
        Assert.Equal(2 * Batches * 5, followed.Sum(page => page.Rows.Length));
        Assert.Equal(
            Enumerable.Range(0, Batches * 5).Select(i => $"a-{i}"),
            followed.SelectMany(page => page.Rows).Cast<InteractionRow>().Select(row => row.Id.Value).Where(id => id.StartsWith('a')));

        async Task Write(string writer)
        {
            for (var batch = 0; batch < Batches; batch++)
            {
                await Append([.. Enumerable.Range(batch * 5, 5).Select(i => Sample.Asked($"{writer}-{i}", $"learner-{i % 11}"))]);
            }
        }

        async Task<List<LogPage>> PageUntil(long last)
        {
            var pages = new List<LogPage>();
            for (var after = 0L; after < last; after = pages[^1].Last)
            {
                pages.Add(await Log.ReadAsync(after, 7, Cancellation));
            }

            return pages;
        }
    }
}
