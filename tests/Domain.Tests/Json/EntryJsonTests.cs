using System.Text;
using System.Text.Json;

namespace LearningGraph.Domain.Tests;

public sealed class EntryJsonTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("""{"id":"i-1","kind":"joined","at":"2026-03-01T09:00:00Z","actor":"ana","group":"dba"}""", typeof(InteractionRecorded))]
    [InlineData("""{"group":"dba","id":"i-1","kind":"joined","at":"2026-03-01T09:00:00Z","actor":"ana"}""", typeof(InteractionRecorded))]
    [InlineData("""{"learner":"ana","name":"Ana"}""", typeof(LearnerChanged))]
    [InlineData("""{"group":"dba","topics":["sql"]}""", typeof(GroupChanged))]
    [InlineData("""{"topic":"sql","synonyms":["databases"]}""", typeof(TopicChanged))]
    public void Read_EachKindOfLine_IsRecognised(string line, Type kind)
    {
        var entry = EntryJson.Read(Encoding.UTF8.GetBytes(line), Now);

        Assert.IsType(kind, entry);
        Assert.Equal(EntryJson.Write(entry), EntryJson.Write(EntryJson.Read(EntryJson.Write(entry), Now)));
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("""{"id":"i-1","kind":"danced","at":"2026-03-01T09:00:00Z","actor":"ana"}""", "'danced' is not one of asked, answered")]
    [InlineData("""{"id":"","kind":"asked","at":"2026-03-01T09:00:00Z","actor":"ana"}""", "'' is not an id")]
    [InlineData("""{"id":7,"kind":"asked","at":"2026-03-01T09:00:00Z","actor":"ana"}""", "is a string, not Number")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:00:00Z"}""", "actor")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:36:00Z","actor":"ana"}""", "2026-03-01T09:36:00Z")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:00:00Z","actor":"ana","weight":-1}""", "weight -1")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:00:00Z","actor":"ana","weight":"1"}""", "")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:00:00Z","actor":"ana","topic":"sql"}""", "topic")]
    [InlineData("""{"id":"i-1","kind":"retracted","at":"2026-03-01T09:00:00Z","actor":"ana"}""", "subject")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:00:00Z","actor":"(erased)"}""", "(erased)")]
    [InlineData("""{"id":"i-1","kind":"asked","at":"2026-03-01T09:00:00Z","actor":"ana","with":null}""", "")]
    [InlineData("""{"learner":"ana","web":1.5}""", "web 1.5")]
    [InlineData("""{"learner":"ana","timeZone":"Mars/Olympus"}""", "'Mars/Olympus'")]
    [InlineData("""{"learner":"ana","capacityPerWeek":-1}""", "capacityPerWeek -1")]
    [InlineData("""{"\ud800":"ana"}""", "")]
    [InlineData("""{"group":"dba","\ud800":"ana"}""", "")]
    public void Read_BadLine_NamesTheOffendingValue(string line, string named)
    {
        var refused = Assert.ThrowsAny<JsonException>(() => EntryJson.Read(Encoding.UTF8.GetBytes(line), Now));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EntryThatFilesDoNotHold_IsRefused() =>
        Assert.Throws<ArgumentException>(() => EntryJson.Write(new LearnerErased(new("ana"), Now)));
}
