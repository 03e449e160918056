using System.Text.Json;

namespace LearningGraph.Domain.Tests;

public sealed class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01T10:30:00+01:00", "2026-03-01T09:30:00Z")]
    [InlineData("2026-03-01T09:30:00.1234567Z", "2026-03-01T09:30:00.1234567Z")]
    [InlineData("2026-03-01T09:30:00.500Z", "2026-03-01T09:30:00.5Z")]
    public void Read_TimeWithOffset_IsWrittenAsUtc(string text, string expected)
    {
        var time = JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\"", DomainJson.Options);

        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.Equal($"\"{expected}\"", JsonSerializer.Serialize(time, DomainJson.Options));
    }

    [Theory]
    [InlineData("2026-03-01T09:30:00")]
    [InlineData("2026-03-01")]
    [InlineData("01/03/2026 09:30:00Z")]
    [InlineData("2026-13-01T09:30:00Z")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void Read_AnythingElse_IsRefusedByName(string text)
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\"", DomainJson.Options));

        Assert.Contains($"'{text}' is not an RFC 3339 time", refused.Message, StringComparison.Ordinal);
    }
}
