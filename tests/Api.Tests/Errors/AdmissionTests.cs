using System.Net;

namespace LearningGraph.Api.Tests;

/// <summary>On a node of its own, which is flooded.</summary>
public sealed class AdmissionTests(Server server) : IClassFixture<Server>
{
    [Fact]
    public async Task Get_MoreThanAreWorkedOnAndWait_AreToldToComeBack()
    {
        // 256 are worked on, each waiting a second for a position that does not come, and 1,024 wait behind them.
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var waiting = Enumerable.Range(0, 256 + 1024 + 20)
            .Select(_ => server.Client.GetAsync("/v1/topics/sql/questions?after=1000000", enough.Token))
            .ToList();

        using var refused = await await Task.WhenAny(waiting);
        await enough.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(waiting));
    }
}
