namespace LearningGraph.Cli.Tests;

public sealed class EvaluationSourceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null, "set:q:1,set:a:11,set:q:2")]
    [InlineData(EvaluationMode.Lines, "set:q:1,set:a:11,set:q:2")]
    [InlineData(EvaluationMode.Time, "set:q:1,set:q:2,set:a:11")]
    internal void OpenQa_Mode_DecidesWhenAnAnswerIsKnown(EvaluationMode? mode, string ids)
    {
        var file = folder.Write("set/qa.jsonl", """
            {"id": "1", "at": "2020-01-01T10:00:00Z", "asker": "u1", "tags": [], "answers": [{"id": "11", "at": "2020-01-09T00:00:00Z", "answerer": "u2"}]}
            {"id": "2", "at": "2020-01-02T10:00:00Z", "asker": "u3", "tags": [], "answers": []}
            """);

        var source = EvaluationSource.OpenQa(file, mode, TestContext.Current.CancellationToken);

        Assert.Equal("set", source.Dataset);
        Assert.Equal(ids, Ids(source));
    }

    [Theory]
    [InlineData(null, "d:q:1,d:q:2,d:a:3")]
    [InlineData(EvaluationMode.Lines, "d:q:1,d:a:3,d:q:2")]
    internal void OpenStackExchange_Mode_DecidesWhenAnAnswerIsKnown(EvaluationMode? mode, string ids)
    {
        folder.Write("d/Posts.xml", """
            <posts>
              <row Id="1" PostTypeId="1" CreationDate="2020-01-01T10:00:00" OwnerUserId="7" />
              <row Id="2" PostTypeId="1" CreationDate="2020-01-02T10:00:00" OwnerUserId="7" />
              <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2020-01-03T10:00:00" OwnerUserId="8" />
            </posts>
            """);

        Assert.Equal(ids, Ids(EvaluationSource.OpenStackExchange(Path.Combine(folder.Path, "d"), mode, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void OpenNdjson_ProfileLines_AreKnownFromWhereTheyStand()
    {
        var file = folder.Write("log.ndjson", """
            {"learner": "zoe"}
            {"id": "i-1", "kind": "asked", "at": "2020-01-01T10:00:00Z", "actor": "zoe"}
            {"learner": "ana"}
            {"id": "i-2", "kind": "asked", "at": "2020-01-02T10:00:00Z", "actor": "zoe"}
            """);

        var source = EvaluationSource.OpenNdjson(file, null, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal("ana,zoe,i-1,i-2", Ids(source));
        Assert.Equal(new DateTimeOffset(2020, 1, 1, 10, 0, 0, TimeSpan.Zero), source.Entries[0].At);
    }

    private static string Ids(EvaluationSource source) => string.Join(',', source.Entries.Select(entry =>
        entry is InteractionRecorded recorded ? recorded.Interaction.Id.Value : ((LearnerChanged)entry).Learner.Id.Value));
}
