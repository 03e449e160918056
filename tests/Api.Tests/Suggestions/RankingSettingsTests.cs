namespace LearningGraph.Api.Tests;

public sealed class RankingSettingsTests(StrictServer server) : IClassFixture<StrictServer>
{
    private readonly string _ana = server.NewId("ana");
    private readonly string _expert = server.NewId("expert");

    [Theory]
    [InlineData("America/Los_Angeles", false, true)]
    [InlineData("Europe/Lisbon", true, true)]
    public async Task PostAsk_SomebodyInTheNight_IsNotNamedButMayBeAMentor(string timeZone, bool isAsked, bool isMentor)
    {
        // The node's clock stands at nine in the morning, UTC.
        var topic = await server.MakeExpertAsync(_expert);
        await server.PutAsync($"/v1/learners/{_expert}", $$"""{"timeZone": "{{timeZone}}"}""");

        Assert.Equal((isAsked, isMentor), (await IsAskedAsync(topic), await IsMentorAsync(topic)));
    }

    [Fact]
    public async Task PostAsk_TheOwnManager_IsNotNamed()
    {
        var topic = await server.MakeExpertAsync(_expert);
        Assert.Equal((true, true), (await IsAskedAsync(topic), await IsMentorAsync(topic)));

        await server.PutAsync($"/v1/learners/{_ana}", $$"""{"manager": "{{_expert}}"}""");

        Assert.Equal((false, false), (await IsAskedAsync(topic), await IsMentorAsync(topic)));
    }

    private async Task<bool> IsAskedAsync(string topic) =>
        Names(await server.PostAsync("/v1/ask", $$"""{"asker": "{{_ana}}", "topics": ["{{topic}}"], "count": 50}"""));

    private async Task<bool> IsMentorAsync(string topic) => Names(await server.GetAsync($"/v1/learners/{_ana}/mentors?topic={topic}&count=50"));

    private bool Names(System.Text.Json.JsonElement set) =>
        set.GetProperty("suggestions").EnumerateArray().Any(suggestion => suggestion.GetProperty("learner").GetString() == _expert);
}
