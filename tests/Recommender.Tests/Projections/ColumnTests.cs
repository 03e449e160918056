namespace LearningGraph.Recommender.Tests;

public sealed class ColumnTests
{
    [Fact]
    public void Publish_LaterChanges_LeaveTheViewAsItWas()
    {
        Column<int> column = new();
        for (var i = 0; i < 1_000; i++)
        {
            column.Add(i);
        }

        var view = column.Publish();
        column.Set(3, -1);
        column.Set(999, -1);
        column.Add(1_000);
        var later = column.Publish();
        column.Set(3, -2);

        Assert.Equal(Enumerable.Range(0, 1_000), Enumerable.Range(0, view.Count).Select(i => view[i]));
        Assert.Equal((-1, -1, 1_001), (later[3], later[999], later.Count));
        Assert.Equal(-2, column[3]);
    }

    [Fact]
    public void Set_ManyPublications_EachViewKeepsItsOwnValue()
    {
        Column<int> column = new();
        column.EnsureIndex(600, 0);
        List<ColumnView<int>> views = [];
        for (var i = 0; i < 50; i++)
        {
            column.Set(i * 12, i);
            column.Add(i);
            views.Add(column.Publish());
        }

        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(602 + i, views[i].Count);
            Assert.Equal(i, views[i][i * 12]);
            Assert.Equal(0, views[i][(i + 1) * 12 % 600 == 0 ? 599 : (i + 1) * 12]);
        }
    }
}
