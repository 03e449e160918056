namespace LearningGraph.Recommender.Tests;

public sealed class PostingRowTests
{
    [Fact]
    public void CopyTo_AnyGaps_GivesBackWhatWasAdded()
    {
        int[] documents = [0, 1, 2, 40, 41, 5_000, 5_001, 3_000_000, 500_000_000];
        PostingRow row = default;
        for (var i = 0; i < documents.Length; i++)
        {
            row = row.With(documents[i], times: i + 1);
        }

        var read = new int[row.Count];
        var times = new byte[row.Count];
        row.CopyTo(read, times);

        Assert.Equal(documents, read);
        Assert.Equal([1, 2, 3, 4, 4, 4, 4, 4, 4], times);
    }

    [Fact]
    public void With_OlderCopy_StaysAsItWas()
    {
        var older = default(PostingRow).With(3, 1).With(8, 2);
        _ = older.With(9, 1).With(300, 1);

        var read = new int[older.Count];
        older.CopyTo(read, new byte[older.Count]);

        Assert.Equal([3, 8], read);
    }
}
