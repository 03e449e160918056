using System.Collections.Immutable;

namespace LearningGraph.Storage.Tests;

/// <summary>What every <see cref="IInteractionLog"/> must do. A store passes it by one subclass that says how to make one.</summary>
public abstract partial class InteractionLogContract : IAsyncLifetime
{
    /// <summary>The store of this test.</summary>
    protected ILogStore Store { get; private set; } = null!;

    /// <summary>The log of this test, empty at first.</summary>
    protected IInteractionLog Log { get; set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = CreateStore();
        Log = await Store.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Store.DisposeAsync();
    }

    protected abstract ILogStore CreateStore();

    protected async Task<AppendReceipt> Append(params LogEntry[] entries) => await Log.AppendAsync(entries, Cancellation);

    protected async Task<AppendOutcome> AppendOne(LogEntry entry) => (await Append(entry)).Outcomes.Single();

    protected async Task<AppendOutcome> Decide(LogEntry decision, Fence fence) =>
        (await Log.AppendAsync(decision, fence, Cancellation)).Outcomes.Single();

    protected async Task Reopen() => Log = await Store.ReopenAsync();

    /// <summary>The whole log, read in pages.</summary>
    protected static async Task<(ImmutableArray<LogRow> Rows, ImmutableArray<AssignedNumber> Numbers)> ReadAll(IInteractionLog log, int limit = 1_000)
    {
        var rows = ImmutableArray.CreateBuilder<LogRow>();
        var numbers = ImmutableArray.CreateBuilder<AssignedNumber>();
        for (var after = 0L; ;)
        {
            var page = await log.ReadAsync(after, limit, Cancellation);
            if (page.Rows.IsEmpty)
            {
                return (rows.ToImmutable(), numbers.ToImmutable());
            }

            Assert.Equal(after, page.After);
            Assert.Equal(page.Rows[^1].Position, page.Last);
            rows.AddRange(page.Rows);
            numbers.AddRange(page.Numbers);
            after = page.Last;
        }
    }

    protected async Task<ImmutableArray<LogRow>> ReadRows() => (await ReadAll(Log)).Rows;

    /// <summary>The numbers of one kind, by id.</summary>
    protected async Task<Dictionary<string, int>> ReadNumbers(NodeKind kind) =>
        (await ReadAll(Log)).Numbers.Where(number => number.Kind == kind).ToDictionary(number => number.Id, number => number.Number);

    /// <summary>Follows until a position has been passed.</summary>
    protected async Task<List<LogPage>> FollowUntil(long after, long last)
    {
        var pages = new List<LogPage>();
        await foreach (var page in Log.FollowAsync(after, Cancellation))
        {
            pages.Add(page);
            if (page.Last >= last)
            {
                break;
            }
        }

        return pages;
    }

    /// <summary>Every row once, in order, each page beginning where the one before ended.</summary>
    protected static void AssertUnbroken(IReadOnlyList<LogPage> pages, long after)
    {
        foreach (var page in pages)
        {
            Assert.Equal(after, page.After);
            Assert.All(page.Rows, row => Assert.True(row.Position > after && (after = row.Position) > 0));
            Assert.Equal(after, page.Last);
        }
    }
}
