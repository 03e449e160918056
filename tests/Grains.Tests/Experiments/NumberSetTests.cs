namespace LearningGraph.Grains.Tests;

public sealed class NumberSetTests
{
    [Fact]
    public void Numbers_InAnyOrderAndTwice_AreThereOnceAscending() => Assert.Equal([0, 3, 63, 64, 200], new NumberSet([64, 0, 200, 3, 63, 3]));

    [Fact]
    public void Numbers_None_AreNone() => Assert.Empty(new NumberSet([]));

    [Fact]
    public void Size_OfAWholeWorkplace_IsABitForEach() => Assert.Equal(25_600 / 8, new NumberSet([.. Enumerable.Range(0, 25_600)]).Size);
}
