namespace LearningGraph.Api.Tests;

public sealed class ApiKeyTests
{
    [Fact]
    public void HashOf_AKnownText_IsItsSha256() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ApiKey.HashOf("abc"));

    [Fact]
    public void Create_Always_IsNewAndFitsAHeader()
    {
        var keys = Enumerable.Range(0, 1_000).Select(_ => ApiKey.Create()).ToArray();

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^lg_[A-Za-z0-9_-]{43}$", key));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("ba7816bf", false)]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ax", false)]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD", true)]
    public void IsHash_AText_TellsWhetherItHas64HexadecimalDigits(string? text, bool expected) => Assert.Equal(expected, ApiKey.IsHash(text));
}
