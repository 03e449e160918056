using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph models</c>: what a node has trained, and which of it answers.</summary>
internal sealed class ModelsCommand(Terminal terminal, TimeProvider clock)
{
    private readonly NodeOptions node = new();
    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the list to a file, as JSON.", HelpName = "FILE" }.Writable();

    private readonly Argument<ModelVersion> version = new("VERSION")
    {
        Description = "Such as v12.",
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (ModelVersion.TryParse(text, null, out var parsed))
            {
                return parsed;
            }

            result.AddError($"{Quoted.Text(text)} is not a model version such as v12.");
            return default;
        },
    };

    private readonly Option<ModelKind> kind = new("--kind")
    {
        Description = "What it ranks: mentors, which are people to ask too, or communities.",
        HelpName = "mentors|communities",
        DefaultValueFactory = _ => ModelKind.Mentors,
        CustomParser = given => Choice.Read<ModelKind>("--kind", given),
    };

    public Command Create()
    {
        Command promote = new("promote", "Let a model answer from the next question on.") { version };
        promote.SetAction((arguments, cancelled) => SwapAsync(arguments, client => client.PromoteAsync(arguments.GetRequiredValue(version), cancelled)));
        Command rollback = new("rollback", "Let that answer which did before.") { kind };
        rollback.SetAction((arguments, cancelled) => SwapAsync(arguments, client => client.RollBackAsync(arguments.GetRequiredValue(kind), cancelled)));
        Command models = new("models", "List what a node has trained, and choose which of it answers.") { promote, rollback, json };
        node.AddTo(models);
        node.AddTo(promote);
        node.AddTo(rollback);
        models.SetAction(ListAsync);
        return models;
    }

    private async Task<int> ListAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var http = node.CreateClient(arguments);
        var kept = await new ModelClient(new(http, arguments.GetRequiredValue(node.Url), clock)).ListAsync(cancellationToken);
        var table = new Table().Border(TableBorder.Simple).AddColumns("", "model", "ranks", "trained", "questions", "MRR", "blend", "gate");
        foreach (var (name, manifest, fault) in kept.Models)
        {
            table.AddRow(new[] { Serves(name) ? ">" : "", name.ToString() }.Concat(Describe(manifest, fault)).Select(cell => new Text(cell)));
        }

        terminal.Tables.Write(table);
        await terminal.Output.WriteLineAsync($"{"serving",-9}{kept.Serving}{(kept.ServingCommunities is { } other ? $", and {other} for communities" : "")}");
        if (arguments.GetValue(json) is { } file)
        {
            OutputFile.WriteJson(file.FullName, kept, DomainJson.Options);
        }

        return 0;

        bool Serves(ModelVersion one) => one.ToString() == kept.Serving || one.ToString() == kept.ServingCommunities;
    }

    private async Task<int> SwapAsync(ParseResult arguments, Func<ModelClient, Task<string>> swap)
    {
        using var http = node.CreateClient(arguments);
        var serving = await swap(new(new(http, arguments.GetRequiredValue(node.Url), clock)));
        await terminal.Output.WriteLineAsync($"{"serving",-9}{serving}");
        return 0;
    }

    private static string[] Describe(ModelManifest? manifest, string? fault) => manifest is null
        ? ["", "", "", "", "", fault ?? ""]
        :
        [
            manifest.Kind.ToString().ToLowerInvariant(),
            manifest.TrainedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            manifest.Basis.Questions.ToString("N0", CultureInfo.InvariantCulture),
            manifest.Mrr.ToString("0.000", CultureInfo.InvariantCulture),
            manifest.Beside[0].Mrr.ToString("0.000", CultureInfo.InvariantCulture),
            manifest.Gate.IsPassed ? "passed" : "not passed",
        ];
}
