namespace LearningGraph.Cli.Tests;

public sealed class CsvMappingReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{", "map.json is not JSON that can be read: ")]
    [InlineData("[]", "an object is needed, not a list.")]
    [InlineData("{\"files\": []}", "files: no file is named.")]
    [InlineData("{\"file\": []}", "there is no 'file'; known are source, profiles, lookups, files.")]
    [InlineData("{}", "\"files\" must be given.")]
    [InlineData("{\"files\": [{\"entries\": []}]}", "files[0].entries: no entry is named.")]
    [InlineData("{\"files\": [{\"delimiter\": \";;\", \"entries\": [{\"learner\": \"{a}\"}]}]}", "files[0].delimiter: one character is needed, not ';;'.")]
    [InlineData("{\"files\": [{\"encoding\": \"utf-9\", \"entries\": [{\"learner\": \"{a}\"}]}]}", "files[0].encoding: 'utf-9' is not an encoding")]
    [InlineData("{\"files\": [{\"zone\": \"Berlin\", \"entries\": [{\"learner\": \"{a}\"}]}]}", "files[0].zone: 'Berlin' is not a known IANA zone.")]
    [InlineData("{\"profiles\": \"update\", \"files\": [{\"entries\": [{\"learner\": \"{a}\"}]}]}", "profiles: 'update' is not one of keep merge replace.")]
    [InlineData("{\"files\": [{\"entries\": [{\"learner\": \"{a}\"}]}, {\"file\": \"b\", \"entries\": [{\"learner\": \"{a}\"}]}]}", "files[0] needs \"file\", because there are 2 files.")]
    public void Read_BadDocument_SaysWhereAndWhat(string mapping, string reason) => AssertFails(mapping, reason);

    [Theory]
    [InlineData("{\"name\": \"{a}\"}", "entries[0]: an entry has \"learner\", \"group\" or \"topic\"")]
    [InlineData("{\"learner\": \"{a}\", \"departement\": \"{b}\"}", "learner has no field 'departement'; it has: learner, name, unit,")]
    [InlineData("{\"kind\": \"joined\", \"actor\": \"{a}\", \"id\": \"{a}\"}", "interaction needs \"at\".")]
    [InlineData("{\"kind\": \"joined\", \"actor\": \"{a}\", \"id\": \"x\", \"at\": \"{b}\"}", "entries[0].id: names no column, so every row would have the same id.")]
    [InlineData("{\"kind\": \"jumped\", \"actor\": \"{a}\", \"id\": \"{a}\", \"at\": \"{b}\"}", "entries[0].kind: 'jumped' is not one of asked, answered,")]
    [InlineData("{\"kind\": \"joined\", \"actor\": \"{a}\", \"id\": \"{a}\", \"at\": \"{b}\", \"source\": \"x\"}", "\"source\" is not mapped; it is one name for all, beside \"files\" or as the import's --source.")]
    [InlineData("{\"kind\": \"joined\", \"actor\": \"{a}\", \"id\": \"{a}\", \"at\": \"yesterday\"}", "entries[0].at: at: 'yesterday' is not an RFC 3339 time")]
    [InlineData("{\"learner\": \"{a\"}", "entries[0].learner: '{a' opens a brace without a column's name behind it.")]
    [InlineData("{\"learner\": \"a}\"}", "entries[0].learner: 'a}' closes a brace that is not open")]
    [InlineData("{\"learner\": [\"{a}\"]}", "entries[0].learner: learner holds one value, not a list.")]
    [InlineData("{\"learner\": \"{a}\", \"name\": {\"value\": \"{a}\", \"split\": \";\"}}", "entries[0].name.split: \"split\" is for lists; name is none.")]
    [InlineData("{\"learner\": \"{a}\", \"name\": {\"value\": \"{a}\", \"time\": \"unix\"}}", "entries[0].name.time: \"time\" is for times; name is none.")]
    [InlineData("{\"learner\": \"{a}\", \"web\": {\"value\": \"{a}\", \"scale\": [5, 1]}}", "entries[0].web.scale: a scale has two ends, the lower one first.")]
    [InlineData("{\"learner\": \"{a}\", \"web\": {\"value\": \"{a}\", \"range\": 1}}", "entries[0].web: there is no 'range'; known are value, split,")]
    [InlineData("{\"learner\": \"{a}\", \"web\": \"high\"}", "entries[0].web: web: 'high' is not a number.")]
    [InlineData("{\"learner\": \"{a}\", \"recommendable\": \"no\"}", "recommendable: 'no' is neither true nor false")]
    [InlineData("{\"learner\": \"{a}\", \"name\": {\"value\": \"{a}\", \"lookup\": \"names\"}}", "entries[0].name: there is no lookup 'names'; there are: .")]
    [InlineData("{\"learner\": \"{a}\", \"awayUntil\": {\"value\": \"{a}\", \"time\": \"dd.MM.yyyy\"}}", "times in the form dd.MM.yyyy name no offset; the file's \"zone\" must say")]
    [InlineData("{\"learner\": \"{a}\", \"name\": \"x\", \"name\": \"y\"}", "is not JSON that can be read: Duplicate property 'name'")]
    public void Read_BadEntry_SaysWhereAndWhat(string entry, string reason) => AssertFails($$"""{"files": [{"entries": [{{entry}}]}]}""", reason);

    [Fact]
    public void Read_CommentsAndCommasAtEnds_AreAllowed() =>
        Assert.Single(CsvMappingReader.Read(folder.Write("map.json", """
            // Everybody
            { "files": [{ "entries": [{ "learner": "{id}", }], }], }
            """)).Files);

    private void AssertFails(string mapping, string reason)
    {
        var failure = Assert.Throws<CommandFailedException>(() => CsvMappingReader.Read(folder.Write("map.json", mapping)));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith(folder.Path, failure.Message, StringComparison.Ordinal);
    }
}
