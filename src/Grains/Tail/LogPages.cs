using System.Runtime.CompilerServices;

namespace LearningGraph.Grains;

/// <summary>Reads a log in pages, beside the tail.</summary>
internal static class LogPages
{
    private const int PageSize = 10_000;

    /// <summary>Every page after a position, up to a later one.</summary>
    /// <param name="log">What is read.</param>
    /// <param name="after">The last position already read, from 0.</param>
    /// <param name="until">Where to stop; the last page may go on behind it.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    public static async IAsyncEnumerable<LogPage> ReadPagesAsync(
        this IInteractionLog log, long after, long until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (after < until)
        {
            var page = await log.ReadAsync(after, PageSize, cancellationToken);
            if (page.Last == after)
            {
                break;
            }

            yield return page;
            after = page.Last;
        }
    }
}
