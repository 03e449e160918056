using System.CommandLine;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph train</c>: has a node train its ranking of people and of communities on everything it knows, and shows how that goes.</summary>
internal sealed class TrainCommand(Terminal terminal, TimeProvider clock)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    private readonly NodeOptions node = new();
    private readonly Option<bool> stop = new("--stop") { Description = "Stop the training that runs." };
    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write how it ended to a file, as JSON.", HelpName = "FILE" }.Writable();

    public Command Create()
    {
        Command verb = new("train", "Train a node's ranking on everything it knows. It answers with the new model once that has beaten the fixed one.") { stop, json };
        node.AddTo(verb);
        verb.SetAction(RunAsync);
        return verb;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var http = node.CreateClient(arguments);
        var url = arguments.GetRequiredValue(node.Url);
        if (arguments.GetValue(stop))
        {
            await new ModelClient(new(http, url, clock)).CancelAsync(cancellationToken);
            await terminal.Output.WriteLineAsync("stopped");
            return 0;
        }

        // Ctrl-C stops only the watching: a training that took minutes goes on in the node.
        var ended = await ProgressBar.RunAsync(terminal, clock, "training", bar => WatchAsync(new(new(http, url, clock, bar.Say)), bar, cancellationToken));
        if (arguments.GetValue(json) is { } file)
        {
            OutputFile.WriteJson(file.FullName, ended, DomainJson.Options);
        }

        // Of two models one may have failed.
        await WriteAsync("model", ended.Version, ended.Verdict);
        await WriteAsync("groups", ended.CommunityVersion, ended.CommunityVerdict);
        return ended.State == "ended" ? 0 : throw new CommandFailedException(ended.Fault ?? "the training was stopped.");
    }

    private async Task WriteAsync(string title, ModelVersion? model, ModelVerdict? verdict)
    {
        if (verdict is not null)
        {
            await terminal.Output.WriteLineAsync($"{title,-9}{model?.ToString() ?? "none"}");
            await terminal.Output.WriteLineAsync($"{"gate",-9}{verdict.Reason}");
        }
    }

    private async Task<TrainingProgress> WatchAsync(ModelClient client, ProgressBar bar, CancellationToken cancellationToken)
    {
        var status = await client.StartAsync(cancellationToken);
        while (status.IsRunning)
        {
            bar.Show(status.Stage, status.Done, (double)status.Done / status.Total);
            await Task.Delay(Poll, clock, cancellationToken);
            status = await client.GetTrainingAsync(cancellationToken);
        }

        return status;
    }
}
