namespace LearningGraph.Storage.Tests;

public sealed class NumberListTests
{
    [Theory]
    [InlineData]
    [InlineData(0)]
    [InlineData(-1, 0, 126, 127, 128)]
    [InlineData(16_382, 16_383, 2_097_151, int.MaxValue)]
    public void Decode_WhatWasEncoded_IsTheSameList(params int[] numbers) =>
        Assert.Equal(numbers, NumberList.Decode(NumberList.Encode([.. numbers])));

    [Fact]
    public void Encode_SmallNumbers_TakesOneByteEach() => Assert.Equal([1, 4, 0, 127], NumberList.Encode([0, 3, -1, 126])!);
}
