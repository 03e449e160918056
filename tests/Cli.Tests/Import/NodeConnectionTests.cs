namespace LearningGraph.Cli.Tests;

public sealed class NodeConnectionTests
{
    [Fact]
    public async Task Send_NodeGoneForAMinute_IsRiddenOutAndSaidOnce()
    {
        using AnsweringHandler node = new();
        node.Answers.AddRange(Enumerable.Repeat<int?>(null, 10).Prepend(200).Append(200));
        HurriedClock clock = new();
        List<string> said = [];
        NodeConnection connection = new(new HttpClient(node), new("http://node:1/"), clock, said.Add);
        using var first = await connection.SendAsync(HttpMethod.Get, "x", null, TestContext.Current.CancellationToken);
        var started = clock.GetTimestamp();

        using var second = await connection.SendAsync(HttpMethod.Get, "x", null, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)second.StatusCode);
        Assert.InRange(clock.GetElapsedTime(started), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(60));
        Assert.Equal("no node answers at http://node:1/ (down); trying again for 2 minutes", Assert.Single(said));
    }

    [Fact]
    public async Task Send_ManyRequestsHeldUpAtOnce_IsSaidOnce()
    {
        using AnsweringHandler node = new();
        node.Answers.AddRange([200, .. Enumerable.Repeat<int?>(503, 5), 200, .. Enumerable.Repeat<int?>(503, 5), 200]);
        List<string> said = [];
        NodeConnection connection = new(new HttpClient(node), new("http://node:1/"), new HurriedClock(), said.Add);

        for (var request = 0; request < 3; request++)
        {
            using var answer = await connection.SendAsync(HttpMethod.Get, "x", null, TestContext.Current.CancellationToken);
        }

        Assert.Equal("http://node:1/ answers 503; trying again for 2 minutes", Assert.Single(said));
    }

    [Theory]
    [InlineData(null, "no node answers at http://node:1/ (down).")]
    [InlineData(503, "http://node:1/ answered 503 to GET /x.")]
    public async Task Send_NodeThatDoesNotComeBack_IsGivenUpAfterTwoMinutes(int? answer, string reason)
    {
        using AnsweringHandler node = new();
        node.Answers.AddRange(Enumerable.Repeat(answer, 1_000).Prepend(200));
        HurriedClock clock = new();
        NodeConnection connection = new(new HttpClient(node), new("http://node:1/"), clock);
        using var first = await connection.SendAsync(HttpMethod.Get, "x", null, TestContext.Current.CancellationToken);
        var started = clock.GetTimestamp();

        var failure = await Assert.ThrowsAsync<CommandFailedException>(
            () => connection.SendAsync(HttpMethod.Get, "x", null, TestContext.Current.CancellationToken));

        Assert.Equal(reason, failure.Message);
        Assert.InRange(clock.GetElapsedTime(started), TimeSpan.FromSeconds(110), TimeSpan.FromSeconds(120));
    }

    /// <summary>Answers with these statuses in their order; null is a lost connection.</summary>
    private sealed class AnsweringHandler : HttpMessageHandler
    {
        private int next;

        public List<int?> Answers { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Answers[next++] is { } status
                ? Task.FromResult(new HttpResponseMessage((System.Net.HttpStatusCode)status) { RequestMessage = request })
                : throw new HttpRequestException("down");
    }

    /// <summary>Whoever waits has waited already.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ticks += Math.Max(0, dueTime.Ticks);
            return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }
}
