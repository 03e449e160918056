using System.Net;
using Microsoft.Data.Sqlite;

namespace LearningGraph.Api.Tests;

[Collection(SharedServer.Name)]
public sealed class LearnerEndpointsTests(Server server)
{
    private readonly string _ana = server.NewId("ana");

    private string Path => $"/v1/learners/{_ana}";

    [Fact]
    public async Task Put_WhatGetReturned_ChangesNothing()
    {
        await server.PutAsync(Path, """
            {"name": "Ana", "unit": "IT", "manager": "mia", "cohort": "2024", "timeZone": "Europe/Lisbon", "languages": ["pt", "en"], "topics": ["sql"],
             "goals": ["rust"], "capacityPerWeek": 3, "awayUntil": "2026-04-01T00:00:00Z", "recommendable": false, "analysable": false, "web": 0.5}
            """);
        var first = await server.GetAsync(Path);

        await server.PutAsync(Path, first.GetRawText());

        Assert.Equal(first.GetRawText(), (await server.GetAsync(Path)).GetRawText());
        Assert.Equal(
            $$"""{"learner":"{{_ana}}","name":"Ana","unit":"IT","manager":"mia","cohort":"2024","timeZone":"Europe/Lisbon","languages":["pt","en"],"topics":["sql"],"goals":["rust"],"capacityPerWeek":3,"awayUntil":"2026-04-01T00:00:00Z","recommendable":false,"analysable":false,"web":0.5,"social":null}""",
            first.GetRawText());
    }

    [Fact]
    public async Task Put_SomebodyAway_IsNotInTheVeryNextAnswer()
    {
        var topic = await server.MakeExpertAsync(_ana);
        Assert.Equal(_ana, await FirstAsync(topic));

        await server.PutAsync(Path, """{"awayUntil": "2026-03-03T00:00:00Z"}""");

        Assert.Null(await FirstAsync(topic));
    }

    [Fact]
    public async Task Get_SomebodyUnknown_Is404()
    {
        var problem = await server.GetAsync(Path, HttpStatusCode.NotFound);

        Assert.Equal($"There is no profile of learner '{_ana}'.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Delete_SomebodyKnown_ForgetsThem()
    {
        var topic = await server.MakeExpertAsync(_ana);
        await server.PutAsync(Path, """{"name": "Ana"}""");

        await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.OK);

        await server.GetAsync(Path, HttpStatusCode.NotFound);
        Assert.Null(await FirstAsync(topic));
        await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Delete_AgainAfterTheFilesCouldNotBeRidOfThem_FinishesIt()
    {
        await server.PutAsync(Path, """{"name": "Ana"}""");
        using (SqliteConnection reader = new($"Data Source={System.IO.Path.Combine(server.Folder, "learninggraph.db")};Pooling=False"))
        {
            // Looks at what was there before, and keeps it in the write-ahead log.
            reader.Open();
            using var query = reader.CreateCommand();
            query.CommandText = "BEGIN; SELECT COUNT(*) FROM entries";
            query.ExecuteScalar();
            await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.ServiceUnavailable);
        }

        await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.OK);
        await server.SendAsync(HttpMethod.Delete, Path, null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GetMentors_ByTopic_NamesTheExpert()
    {
        var topic = await server.MakeExpertAsync(_ana);

        var set = await server.GetAsync($"/v1/learners/{server.NewId("bo")}/mentors?topic={topic}&count=1");

        Assert.Equal(_ana, Assert.Single(set.GetProperty("suggestions").EnumerateArray()).GetProperty("learner").GetString());
    }

    [Fact]
    public async Task GetMentors_ByTheLearnersGoals_NamesTheExpert()
    {
        var topic = await server.MakeExpertAsync(_ana);
        var bo = server.NewId("bo");
        await server.PutAsync($"/v1/learners/{bo}", $$"""{"goals": ["{{topic}}"]}""");

        var set = await server.GetAsync($"/v1/learners/{bo}/mentors?count=1");

        Assert.Equal(_ana, Assert.Single(set.GetProperty("suggestions").EnumerateArray()).GetProperty("learner").GetString());
    }

    private async Task<string?> FirstAsync(string topic)
    {
        var set = await server.PostAsync("/v1/ask", $$"""{"topics": ["{{topic}}"], "count": 50}""");
        return set.GetProperty("suggestions").EnumerateArray()
            .Select(suggestion => suggestion.GetProperty("learner").GetString())
            .FirstOrDefault(learner => learner == _ana);
    }
}
