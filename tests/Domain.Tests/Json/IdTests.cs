using System.Text.Json;

namespace LearningGraph.Domain.Tests;

public sealed class IdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("ana.silva@example.org")]
    [InlineData("Zoë 😀")]
    public void TryParse_OrganisationsOwnString_IsKeptAsItIs(string text)
    {
        Assert.True(LearnerId.TryParse(text, null, out var id));
        Assert.Equal(text, id.Value);
        Assert.Equal(id, JsonSerializer.Deserialize<LearnerId>(JsonSerializer.Serialize(id, DomainJson.Options), DomainJson.Options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\tb")]
    [InlineData("a\0")]
    [InlineData(null)]
    public void TryParse_NotAnId_IsRefused(string? text)
    {
        Assert.False(LearnerId.TryParse(text, null, out _));
        Assert.Throws<ArgumentException>(() => new LearnerId(text!));
        Assert.Throws<FormatException>(() => LearnerId.Parse(text!, null));
    }

    [Fact]
    public void TryParse_LoneSurrogate_IsRefused()
    {
        Assert.False(LearnerId.TryParse("a\ud83d", null, out _));
        Assert.False(LearnerId.TryParse("\ude00a", null, out _));
    }

    [Fact]
    public void TryParse_Length_MayBeAtMostTwoHundred()
    {
        Assert.True(TopicId.TryParse(new('x', 200), null, out _));
        Assert.False(TopicId.TryParse(new('x', 201), null, out _));
    }

    [Fact]
    public void Read_NotAnId_NamesTheValueShortened()
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<GroupId>($"\"{new string('x', 500)}\"", DomainJson.Options));

        Assert.Contains("xxx…' (500 characters) is not an id", refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Message.Length, 1, 200);
    }

    [Fact]
    public void CompareTo_IsOrdinal() => Assert.True(new LearnerId("Z") < new LearnerId("a"));
}
