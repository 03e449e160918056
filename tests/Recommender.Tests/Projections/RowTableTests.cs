namespace LearningGraph.Recommender.Tests;

public sealed class RowTableTests
{
    [Fact]
    public void Add_InAnyOrder_KeepsTheRowAscendingWithoutRepeats()
    {
        RowTable rows = new();
        foreach (var value in new[] { 5, 1, 9, 5, 3, 9 })
        {
            rows.Add(2, value);
        }

        Assert.Equal([1, 3, 5, 9], rows[2].ToArray());
        Assert.Empty(rows[0].ToArray());
        Assert.Empty(rows[77].ToArray());
    }

    [Fact]
    public void Remove_AfterPublication_LeavesTheViewAsItWas()
    {
        RowTable rows = new();
        rows.Add(0, 1);
        rows.Add(0, 2);
        var view = rows.Publish();

        rows.Remove(0, 1);
        rows.Add(0, 7);
        rows.Remove(5, 1);

        Assert.Equal([1, 2], view[0].ToArray());
        Assert.Equal([2, 7], rows[0].ToArray());
        Assert.Empty(view[-1].ToArray());
    }
}
