using System.CommandLine;
using System.Text.Json;
using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary><c>learninggraph evaluate communities</c>: measures how well rankers foresee which groups people join. Needs no node.</summary>
internal sealed class EvaluateCommunitiesCommand(Terminal terminal, TimeProvider clock)
{
    private static readonly JsonSerializerOptions ReportJson = new(DomainJson.Options) { WriteIndented = true };

    private readonly Option<string?> learner = new("--learner") { Description = "The column that says who joined. Default: by its name.", HelpName = "COLUMN" };

    private readonly Option<string?> group = new("--group") { Description = "The column that says what was joined. Default: by its name.", HelpName = "COLUMN" };

    private readonly Option<string?> at = new("--at") { Description = "The column that says when: RFC 3339, a date, or seconds since 1970. Default: by its name, if there is one.", HelpName = "COLUMN" };

    private readonly Option<string?> map = new("--map") { Description = "A mapping, as for import; what becomes 'joined' counts.", HelpName = "MAP" };

    private readonly Option<ulong> seed = new("--seed")
    {
        Description = "Draws the random ranker, where factors begin, and the intervals; the same seed gives the same report.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<FileInfo?> json = new Option<FileInfo?>("--json") { Description = "Also write the report to a file, as JSON.", HelpName = "FILE" }.Writable();

    /// <summary>The command with a verb for each form of data.</summary>
    public Command Create()
    {
        Command command = new(
            "communities",
            "Hold joins out, the last fifth where all are dated, else the last of each learner, and see where the groups that people joined were ranked.");
        command.Add(CreateTableVerb());
        command.Add(CreateVerb(
            "ndjson", "Interactions and profiles, as for import.", new("FILE") { Description = "The file." },
            (file, cancelled) => JoinSource.OpenNdjson(file, clock, cancelled)));
        command.Add(CreateVerb(
            "qa", "Questions and answers as JSON lines: who asks or answers on a topic for the first time joins it.", new("FILE") { Description = "The file." },
            JoinSource.OpenQa));
        command.Add(CreateVerb(
            "stackexchange", "A Stack Exchange data dump, likewise.", new("DIR") { Description = "The unpacked dump." }, JoinSource.OpenStackExchange));
        return command;
    }

    private Command CreateTableVerb()
    {
        Argument<string> path = new("CSV") { Description = "A table with a row per membership; with --map also a folder or a ZIP file of tables." };
        Command verb = new("memberships", "Memberships as a table.") { path, learner, group, at, map, seed, json };
        verb.Aliases.Add("csv");
        verb.Validators.Add(result =>
        {
            if (result.GetValue(map) is not null && new[] { learner, group, at }.FirstOrDefault(column => result.GetValue(column) is not null) is { } column)
            {
                result.AddError($"{column.Name} and --map exclude each other: a mapping names the columns itself.");
            }
        });
        verb.SetAction((arguments, cancelled) => EvaluateAsync(
            () => arguments.GetValue(map) is { } mapping
                ? JoinSource.OpenMapped(arguments.GetRequiredValue(path), mapping, clock, cancelled)
                : JoinSource.OpenTable(
                    arguments.GetRequiredValue(path), new(arguments.GetValue(learner), arguments.GetValue(group), arguments.GetValue(at)), cancelled),
            arguments.GetValue(seed),
            arguments.GetValue(json),
            cancelled));
        return verb;
    }

    private Command CreateVerb(string name, string description, Argument<string> path, Func<string, CancellationToken, JoinSource> open)
    {
        Command verb = new(name, description) { path, seed, json };
        verb.SetAction((arguments, cancelled) => EvaluateAsync(
            () => open(arguments.GetRequiredValue(path), cancelled), arguments.GetValue(seed), arguments.GetValue(json), cancelled));
        return verb;
    }

    private async Task<int> EvaluateAsync(Func<JoinSource> open, ulong seed, FileInfo? reportFile, CancellationToken cancellationToken)
    {
        var (source, report) = await ProgressBar.RunAsync(terminal, clock, "reading", bar => Task.Run(
            () =>
            {
                var opened = open();
                return (opened, Evaluate(opened, seed, new FitProgress(bar), cancellationToken));
            },
            cancellationToken));
        CommunityTable.Write(report, source, terminal);
        if (reportFile is not null)
        {
            OutputFile.WriteJson(reportFile.FullName, report, ReportJson);
        }

        return 0;
    }

    private static CommunityReport Evaluate(JoinSource source, ulong seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        try
        {
            return CommunityEvaluation.Run(source.Dataset, source.Joins, source.Log, seed, progress, cancellationToken);
        }
        catch (ArgumentException unfit) when (unfit.ParamName is { } parameter)
        {
            throw new CommandFailedException(unfit.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal));
        }
    }

    private sealed class FitProgress(ProgressBar bar) : IProgress<double>
    {
        private long fits;

        public void Report(double value) => bar.Show("fitting", ++fits, value);
    }
}
