using System.Globalization;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph import --undo NAME</c>: takes back everything that a node has of a source.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="clock">What time it is.</param>
/// <param name="checkpoints">The folder where the progress of imports is kept.</param>
internal sealed class SourceUndo(Terminal terminal, TimeProvider clock, string checkpoints)
{
    /// <summary>Undoes part by part until nothing remains.</summary>
    /// <param name="name">The source's name.</param>
    /// <param name="node">The node.</param>
    /// <param name="connect">Makes the client to speak with.</param>
    /// <param name="reportFile">Where to write what was done as JSON, too; null for nowhere.</param>
    /// <param name="cancellationToken">Stops between two parts; what is undone stays undone.</param>
    /// <exception cref="CommandFailedException">There is no such source, or the node cannot be reached.</exception>
    public async Task<int> RunAsync(string name, Uri node, Func<HttpClient> connect, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        if (!SourceId.TryParse(name, null, out var source))
        {
            throw new CommandFailedException($"--undo {Quoted.Text(name)} is no name of a source.");
        }

        using var http = connect();
        var outcome = await ProgressBar.RunAsync(
            terminal, clock, "undoing", bar => UndoAsync(new NodeClient(new NodeConnection(http, node, clock, bar.Say), clock), bar, node, source, cancellationToken));
        outcome.Write(terminal.Output);
        if (reportFile is not null)
        {
            outcome.WriteJson(reportFile.FullName);
        }

        return 0;
    }

    private async Task<UndoOutcome> UndoAsync(NodeClient client, ProgressBar bar, Uri node, SourceId source, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        await client.ReachAsync(cancellationToken);

        // What an import had sent is there no longer, so none may go on behind it.
        CheckpointFile.DeleteAll(checkpoints, node);
        var (retracted, withdrawn, remaining) = (0L, 0L, long.MaxValue);
        try
        {
            while (true)
            {
                var receipt = await client.UndoAsync(source, cancellationToken);
                retracted += receipt.Retracted;
                withdrawn += receipt.Withdrawn;
                bar.Show("undoing", retracted + withdrawn, (double)(retracted + withdrawn) / Math.Max(1, retracted + withdrawn + receipt.Remaining));
                if (receipt.Remaining == 0)
                {
                    await client.WaitUntilFoldedAsync(receipt.Position, cancellationToken);
                    return new(source, node, retracted, withdrawn, clock.GetElapsedTime(started).TotalSeconds);
                }

                if (receipt is { Retracted: 0, Withdrawn: 0 } && receipt.Remaining >= remaining)
                {
                    throw new CommandFailedException($"{node} undid nothing of {source} though {receipt.Remaining.ToString("N0", CultureInfo.InvariantCulture)} entries remain.");
                }

                remaining = receipt.Remaining;
            }
        }
        catch (OperationCanceledException) when (retracted + withdrawn > 0)
        {
            throw new ImportStoppedException($"{Counted.Text(retracted + withdrawn, "entries")} of {source} undone so far; the same command undoes the rest.");
        }
    }
}
