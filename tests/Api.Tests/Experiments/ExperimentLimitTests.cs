using System.Net;
using System.Text;

namespace LearningGraph.Api.Tests;

/// <summary>A node that takes one experiment at a time.</summary>
public sealed class ExperimentLimitTests(ExperimentLimitTests.OneAtATime server) : IClassFixture<ExperimentLimitTests.OneAtATime>
{
    private const string Long = """{"replicates": 10000, "ticks": 30, "workplace": {"learners": 200}, "seeding": {"founderHours": 52}}""";

    [Fact]
    public async Task PostExperiment_AsManyUnfinishedAsAllowed_IsRefusedNamingTheLimitAndWhenToComeBack()
    {
        var id = (await server.PostAsync("/v1/experiments", Long, HttpStatusCode.Accepted)).GetProperty("id").GetString();

        var problem = await server.PostAsync("/v1/experiments", Long, HttpStatusCode.TooManyRequests);

        Assert.Contains("Experiments:MaxUnfinished allows 1.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(1), await RetryAfterAsync());
        await server.SendAsync(HttpMethod.Delete, $"/v1/experiments/{id}", null, HttpStatusCode.OK);
        await server.PostAsync("/v1/experiments", Long, HttpStatusCode.Accepted);
    }

    private async Task<TimeSpan?> RetryAfterAsync()
    {
        using StringContent scenario = new(Long, Encoding.UTF8, "application/json");
        using var refused = await server.Client.PostAsync(new Uri("/v1/experiments", UriKind.Relative), scenario, TestContext.Current.CancellationToken);
        return refused.Headers.RetryAfter?.Delta;
    }

    public sealed class OneAtATime : Server
    {
        protected override string[] Settings => ["--Experiments:MaxUnfinished", "1"];
    }
}
