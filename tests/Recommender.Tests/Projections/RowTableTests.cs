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

    [Fact]
    public void Publish_AmidAnyChanges_ShowsWhatSetsWouldHold()
    {
        const int Keys = 6;
        RowTable rows = new();
        SortedSet<int>[] sets = [.. Enumerable.Range(0, Keys).Select(_ => new SortedSet<int>())];
        List<(RowTableView View, int[][] Expected)> published = [];
        Random random = new(5);
        for (var change = 0; change < 3_000; change++)
        {
            // Low keys keep short rows, high ones grow long; most numbers come in order, as they do from a log.
            var key = random.Next(Keys);
            var value = random.Next(4) == 0 ? random.Next(change + 1) : change;
            var isAdded = random.Next(Keys) < key || sets[key].Count == 0;
            value = isAdded ? value : sets[key].ElementAt(random.Next(sets[key].Count));
            rows.Set(key, value, isAdded);
            _ = isAdded ? sets[key].Add(value) : sets[key].Remove(value);
            if (random.Next(7) == 0)
            {
                published.Add((rows.Publish(), [.. sets.Select(set => set.ToArray())]));
            }
        }

        Assert.Contains(published, state => state.Expected.Any(row => row.Length > 100) && state.Expected.Any(row => row.Length is > 0 and < 4));
        Assert.All(published, state => Assert.All(state.Expected, (expected, key) => Assert.Equal(expected, state.View[key].ToArray())));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(9)]
    public void Restore_RowsOfEveryLength_AreReadAndGrowOnTheirOwn(int length)
    {
        int[] values = [0, .. Enumerable.Range(10, length), .. Enumerable.Range(50, length)];
        RowTable rows = new();
        rows.Restore([length, length], values);

        rows.Add(0, 100);

        Assert.Equal([.. Enumerable.Range(10, length), 100], rows[0].ToArray());
        Assert.Equal(Enumerable.Range(50, length), rows[1].ToArray());
    }
}
