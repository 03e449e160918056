using System.CommandLine;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph import</c>: reads a source and sends it to a node.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="clock">What time it is.</param>
/// <param name="checkpoints">The folder where the progress of imports is kept.</param>
internal sealed class ImportCommand(Terminal terminal, TimeProvider clock, string checkpoints)
{
    private readonly Option<string?> source = new("--source")
    {
        Description = "The source's name, by which the import can be told apart later; give a later delivery the same one. Default: the folder's or file's name; "
            + "for csv, what the mapping says, else that name without a date or number at its end; for slack, the workspace in the file's name; for esco, esco; "
            + "for ndjson, what each line says.",
        HelpName = "NAME",
    };

    private readonly NodeOptions node = new();

    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the report to a file, as JSON.", HelpName = "FILE" }.Writable();

    private readonly Option<string?> undo = new("--undo")
    {
        Description = "Instead of importing, take back everything that the node has of this source; it can be imported again afterwards.",
        HelpName = "NAME",

        // One that must have a value would take the option behind it for its name, --help too.
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command with a verb for each format.</summary>
    public Command Create()
    {
        Command import = new(
            "import",
            "Send what people did to a node. Sending the same source again adds nothing. An import that was stopped, in whatever way, goes on where it was when it is run again.")
        {
            CreateStackExchange(),
            CreateQa(),
            CreateNdjson(),
            CreateCsv(),
            CreateSlack(),
            CreateEsco(),
            undo,
            json,
        };
        node.AddTo(import);
        import.Validators.Add(arguments =>
        {
            if (arguments.GetResult(undo) is not { } given)
            {
                arguments.AddError($"'import' needs one of {CommandLine.Known(import)}.");
            }
            else if (given.Tokens is [])
            {
                arguments.AddError("--undo needs the name of a source.");
            }
        });
        import.SetAction((arguments, cancelled) =>
            new SourceUndo(terminal, clock, checkpoints).RunAsync(
                arguments.GetValue(undo)!, arguments.GetRequiredValue(node.Url), () => node.CreateClient(arguments), arguments.GetValue(json), cancelled));
        return import;
    }

    private Command CreateStackExchange()
    {
        Argument<string> folder = new("DIR") { Description = "The unpacked dump: Posts.xml and, where there, Votes.xml, Comments.xml, Users.xml, Tags.xml." };
        return CreateVerb(
            "stackexchange",
            "A Stack Exchange data dump. Learners become SOURCE:USER, questions SOURCE:q:POST, answers SOURCE:a:POST, comments SOURCE:c:COMMENT, "
            + "acceptances SOURCE:accepted:ANSWER; tags become topics under their own names. A profile that is there already is kept.",
            folder,
            ImportFormats.OpenStackExchange);
    }

    private Command CreateQa()
    {
        Argument<string> file = new("FILE")
        {
            Description = """One question a line, oldest first: {"id", "at", "asker", "tags", "title", "body", "answers": [{"id", "at", "answerer", "accepted"}]}.""",
        };
        return CreateVerb(
            "qa",
            "Questions and answers as JSON lines. Ids are made as for stackexchange. A time may be null: the order of the lines then tells when.",
            file,
            ImportFormats.OpenQa);
    }

    private Command CreateNdjson()
    {
        Argument<string> file = new("FILE")
        {
            Description = """One JSON object a line: an interaction as in POST /v1/interactions, or a profile that begins with "learner", "group" or "topic".""",
        };
        return CreateVerb(
            "ndjson",
            "Interactions and profiles as they are, in the order of the file; of a profile that occurs several times, the last. Profiles replace those that are there, but for opt-outs that a line does not name. Lines that cannot be read are reported, the rest goes in.",
            file,
            (path, name, cancelled) => ImportFormats.OpenNdjson(path, name, clock, cancelled));
    }

    private Command CreateCsv()
    {
        Argument<string> path = new("FILE") { Description = "A table, plain or packed with gzip, or a folder or ZIP file with several." };
        Option<string> map = new("--map") { Description = "The mapping: a JSON file that says what the rows become.", HelpName = "MAP", Required = true };
        return CreateVerb(
            "csv",
            "Tables by a mapping, which says in the words of the API what each row becomes: people, groups, topics, memberships, completions, or whatever "
            + "people did for each other. Profiles that are there get the fields that the mapping gives and keep the others. docs/import/csv.md explains it, with mappings to begin from.",
            path,
            (file, arguments, name, cancelled) => ImportFormats.OpenCsv(file, arguments.GetRequiredValue(map), name, clock, cancelled),
            map);
    }

    private Command CreateSlack()
    {
        Argument<string> file = new("ZIP") { Description = "The export as Slack made it." };
        Option<SlackLearnerKey> learners = new("--learners")
        {
            Description = "By what people are called: id (SOURCE:U024BE7LH), email or name, to be the same learners as in other sources.",
            HelpName = "id|email|name",
            CustomParser = result => Choice.Read<SlackLearnerKey>("--learners", result),
        };
        return CreateVerb(
            "slack",
            "A Slack export. Channels become groups, questions and their threads what was asked and answered; direct messages are not read. "
            + "docs/import/slack.md has the rules.",
            file,
            (path, arguments, name, cancelled) => ImportFormats.OpenSlack(path, arguments.GetValue(learners), name, clock, cancelled),
            learners);
    }

    private Command CreateEsco()
    {
        Argument<string> folder = new("DIR") { Description = "The CSV download of ESCO, as a folder or ZIP file; its tables may be packed with gzip." };
        Option<string> language = new("--language") { Description = "The language of the labels.", HelpName = "CODE", DefaultValueFactory = _ => "en" };
        return CreateVerb(
            "esco",
            "The skills of the European classification ESCO as topics, with synonyms, parents and related topics. A skill's topic is its label in lower case, a group's "
            + "its label with its code. A topic that is there already gets what ESCO gives and keeps the rest.",
            folder,
            (path, arguments, name, cancelled) => ImportFormats.OpenEsco(path, arguments.GetRequiredValue(language), name, clock, cancelled),
            language);
    }

    private Command CreateVerb(string name, string description, Argument<string> path, Func<string, string?, CancellationToken, ImportSource> open) =>
        CreateVerb(name, description, path, (file, _, given, cancelled) => open(file, given, cancelled));

    private Command CreateVerb(
        string name,
        string description,
        Argument<string> path,
        Func<string, ParseResult, string?, CancellationToken, ImportSource> open,
        params ReadOnlySpan<Option> options)
    {
        Command verb = new(name, description) { path, source, json };
        foreach (var option in options)
        {
            verb.Add(option);
        }

        node.AddTo(verb);
        verb.SetAction((arguments, cancelled) => ImportAsync(
            new(checkpoints, arguments.GetRequiredValue(node.Url), name, arguments.GetRequiredValue(path), arguments.GetValue(source)),
            arguments.GetRequiredValue(path),
            () => open(arguments.GetRequiredValue(path), arguments, arguments.GetValue(source), cancelled),
            arguments.GetRequiredValue(node.Url),
            () => node.CreateClient(arguments),
            arguments.GetValue(json),
            cancelled));
        return verb;
    }

    private async Task<int> ImportAsync(
        CheckpointFile file, string path, Func<ImportSource> open, Uri url, Func<HttpClient> connect, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        using var http = connect();
        var outcome = await ProgressBar.RunAsync(terminal, clock, "reading", async bar =>
        {
            NodeClient client = new(new NodeConnection(http, url, clock, bar.Say), clock);
            ImportRun run = new(client, open, file, clock);
            var (name, report) = await SendAsync(run, bar, cancellationToken);
            if (!await client.WaitUntilFoldedAsync(run.Sent.Position, cancellationToken))
            {
                report.Notes.Add($"The node has taken everything but was still working it in after {NodeClient.FoldedWithin.TotalSeconds:0} s.");
            }

            return new ImportOutcome(path, name, url, report, run.Sent, clock.GetElapsedTime(started).TotalSeconds);
        });

        outcome.Write(terminal.Output);
        if (reportFile is not null)
        {
            outcome.WriteJson(reportFile.FullName);
        }

        return outcome.Sending is { Accepted: 0, Duplicates: 0, ProfilesWritten: 0, ProfilesKept: 0, Rejected: > 0, FirstRejections: [var first, ..] }
            ? throw new CommandFailedException($"{url} took nothing; the first reason: {first.Detail}")
            : 0;
    }

    private static async Task<(SourceId? Name, ImportReport Report)> SendAsync(ImportRun run, ProgressBar bar, CancellationToken cancellationToken)
    {
        try
        {
            return await run.SendAsync(bar, cancellationToken);
        }
        catch (CommandFailedException failure) when (run.Sent.Sent > 0)
        {
            throw new CommandFailedException($"{failure.Message} {HowToGoOn(run)}");
        }
        catch (OperationCanceledException) when (run.Sent.Sent > 0)
        {
            throw new ImportStoppedException(HowToGoOn(run));
        }
    }

    private static string HowToGoOn(ImportRun run) => $"{Counted.Text(run.Sent.Sent, "entries were sent")}; the same command goes on from there.";
}
