namespace LearningGraph.Recommender.Tests;

public sealed class TextIndexTests
{
    [Fact]
    public void Search_ThreeDocuments_ScoresByHand()
    {
        TextIndexWriter writer = new();
        writer.Add(0, ["stout keeps"]);
        writer.Add(1, ["stout stout lager lager"]);
        writer.Add(2, ["cider cider cider"]);
        var index = writer.Publish();

        var found = index.Search(index.FindWords(["stout"], isKnown: null).Words, 10, isKnown: null, _ => true);

        // n = 3, df = 2, average length 3; document 1 holds the word twice in 4 words, document 0 once in 2.
        var idf = Math.Log(1 + (1.5 / 2.5));
        Assert.Equal([1, 0], found.Select(similar => similar.Question));
        Assert.Equal(idf * 2 * 2.2 / (2 + (1.2 * (0.25 + (0.75 * 4 / 3)))), found[0].Score, precision: 12);
        Assert.Equal(idf * 1 * 2.2 / (1 + (1.2 * (0.25 + (0.75 * 2 / 3)))), found[1].Score, precision: 12);
    }

    [Fact]
    public void Search_DroppedDocument_EqualsAnIndexWithoutIt()
    {
        TextIndexWriter with = new();
        TextIndexWriter without = new();
        string[] texts = ["stout keeps long", "stout in bottles", "bottles of lager", "stout and cider"];
        for (var i = 0; i < texts.Length; i++)
        {
            with.Add(i, [texts[i]]);
            without.Add(i, [i == 1 ? null : texts[i]]);
        }

        with.Drop(1);
        with.Drop(1);

        Assert.Equal(Search(without, "stout bottles"), Search(with, "stout bottles"));
        Assert.Equal(2, Search(with, "stout").Length);
    }

    [Fact]
    public void Search_WordInMoreThanAFifth_IsSkippedOnceTheLogIsLarge()
    {
        TextIndexWriter writer = new();
        for (var i = 0; i < 100; i++)
        {
            writer.Add(i, [i < 21 ? "beer rare" + i : "wine rare" + i]);
        }

        Assert.Empty(Search(writer, "beer"));
        Assert.Single(Search(writer, "rare3 beer"));
    }

    [Fact]
    public void Search_WordThatAppearedLater_IsNotFoundInTheOlderIndex()
    {
        TextIndexWriter writer = new();
        writer.Add(0, ["stout"]);
        var older = writer.Publish();
        writer.Add(1, ["porter stout"]);

        Assert.Empty(older.FindWords(["porter"], isKnown: null).Words);
        Assert.Equal([0], older.Search(older.FindWords(["stout"], isKnown: null).Words, 10, isKnown: null, _ => true).Select(similar => similar.Question));
    }

    private static SimilarQuestion[] Search(TextIndexWriter writer, string text)
    {
        var index = writer.Publish();
        return index.Search(index.FindWords([text], isKnown: null).Words, 10, isKnown: null, _ => true);
    }
}
