namespace LearningGraph.Recommender.Tests;

public sealed class HistoryWriterTests
{
    [Fact]
    public void Add_TitlesAndTexts_KeepsTheWordsThatAreComparedOnly()
    {
        var history = Of(
            Told("q-1", InteractionKind.Asked, title: "title", text: "text"),
            Told("q-2", InteractionKind.Asked, title: null, text: "text"),
            Told("a-1", InteractionKind.Answered, title: "title", text: "text"));

        Assert.Equal(
            [("title", null), ("text", null), (null, null)],
            history.Rows.Cast<InteractionRow>().Select(row => (row.Title, row.Text)));
    }

    [Fact]
    public void ToHistory_SomethingTakenBackAndSomethingLate_IsInOrderOfTimeWithoutIt()
    {
        var history = Of(
            Told("q-2", InteractionKind.Asked, hour: 2),
            Told("q-3", InteractionKind.Asked, hour: 3),
            Told("r-1", InteractionKind.Retracted, hour: 4) with { Subject = new("q-3") },
            Told("q-1", InteractionKind.Asked, hour: 1));

        Assert.Equal([("q-1", 1), ("q-2", 2)], history.Rows.Cast<InteractionRow>().Select(row => (row.Id.Value, row.Position)));
    }

    private static Interaction Told(string id, InteractionKind kind, string? title = null, string? text = null, int hour = 0) =>
        new() { Id = new(id), Kind = kind, At = Workplace.Monday.AddHours(hour), Actor = new("ana"), Title = title, Text = text, Source = new("file") };

    private static History Of(params Interaction[] told)
    {
        EntryNumbering numbering = new();
        HistoryWriter writer = new();
        foreach (var interaction in told)
        {
            numbering.Add(new InteractionRecorded(interaction));
            writer.Add(numbering.TakePage());
        }

        return writer.ToHistory();
    }
}
