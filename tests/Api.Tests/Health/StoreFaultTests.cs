using System.Net;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, whose store cannot be read for a while.</summary>
public sealed class StoreFaultTests(HeldServer server) : IClassFixture<HeldServer>
{
    [Fact]
    public async Task Ready_TheLogCannotBeReadOnForAWhile_Is503AndSaysWhy()
    {
        server.Hold.Dispose();
        await server.GetAsync("/health/ready");
        using (var failures = server.FailFollowers(new StoreUnavailableException("The database cannot be read.")))
        {
            await server.PutAsync("/v1/topics/sql", "{}", HttpStatusCode.Accepted);
            await failures.FailedAgain.WaitAsync(TestContext.Current.CancellationToken);

            var problem = await server.GetAsync("/health/ready", HttpStatusCode.ServiceUnavailable);

            Assert.Equal(
                "The node has read its log up to position 1 of 2 and tries to read on. The database cannot be read.", problem.GetProperty("detail").GetString());
        }

        await server.GetAsync("/v1/learners?after=2");
        Assert.Equal("""{"applied":2,"durable":2,"lag":0}""", (await server.GetAsync("/health/ready")).GetRawText());
    }
}
