using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Data.Common;

namespace LearningGraph.Cli;

/// <summary>The whole command line; the edge where a failure becomes one line and an exit code.</summary>
/// <param name="terminal">Where commands write.</param>
/// <param name="clock">What time it is.</param>
/// <param name="checkpoints">The folder where the progress of imports is kept; null for the user's own.</param>
internal sealed class CommandLine(Terminal terminal, TimeProvider clock, string? checkpoints = null)
{
    private const int Failed = 1;
    private const int Cancelled = 130;

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">As typed, without the program's name.</param>
    /// <param name="cancellationToken">Stops the command; Ctrl-C does too.</param>
    /// <returns>0 when it was done, 1 on bad input with one line on the error stream, 130 when it was stopped.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var parsed = CreateRoot().Parse(arguments is [] ? ["--help"] : arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return await FailAsync($"{Explain(parsed)} See {Path(parsed.CommandResult)} --help.");
        }

        try
        {
            return await parsed.InvokeAsync(
                new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (CommandFailedException failure)
        {
            return await FailAsync(failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DbException)
        {
            return await FailAsync(failure.Message);
        }
        catch (OperationCanceledException stopped)
        {
            await terminal.Error.WriteLineAsync(stopped is ImportStoppedException ? $"learninggraph: stopped; {stopped.Message}" : "learninggraph: stopped.");
            return Cancelled;
        }
    }

    private RootCommand CreateRoot()
    {
        RootCommand root = new("LearningGraph answers whom to ask. Import what people did for each other, measure how well it ranks, and try out how a community could be seeded.");
        root.Add(new SampleCommand(terminal, clock).Create());
        root.Add(new ImportCommand(terminal, clock, checkpoints ?? CheckpointFile.DefaultFolder).Create());
        root.Add(new EvaluateCommand(terminal, clock).Create());
        root.Add(new SimulateCommand(terminal, clock).Create());
        root.Add(new SweepCommand(terminal, clock).Create());
        root.Add(new CalibrateCommand(terminal, clock).Create());
        root.Add(new SeedsCommand(terminal, clock).Create());
        root.Add(new TrainCommand(terminal, clock).Create());
        root.Add(new ModelsCommand(terminal, clock).Create());
        return root;
    }

    // The parser says "unrecognized" of a wrong verb and of a wrong option alike, and lists nothing.
    private static string Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is not [var unknown, ..])
        {
            return command.Subcommands.Count > 0 && command.Action is null
                ? $"'{command.Name}' needs one of {Known(command)}."
                : parsed.Errors[^1].Message;
        }

        return unknown.StartsWith('-') ? $"There is no option {Quoted.Text(unknown)}."
            : command.Subcommands.Count > 0 ? $"{Quoted.Text(unknown)} is none of {Known(command)}."
            : $"{Quoted.Text(unknown)} is one argument too many.";
    }

    /// <summary>The verbs of a command, in the order of its help.</summary>
    public static string Known(Command command) => string.Join(", ", command.Subcommands.Select(verb => verb.Name));

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "learninggraph";

    private async Task<int> FailAsync(string message)
    {
        await terminal.Error.WriteLineAsync($"learninggraph: {message.ReplaceLineEndings(" ")}");
        return Failed;
    }
}
