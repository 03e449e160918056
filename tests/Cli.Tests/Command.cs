namespace LearningGraph.Cli.Tests;

/// <summary>One run of the command line in this process.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    public static async Task<Command> RunAsync(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        var exitCode = await new CommandLine(new Terminal(output, error), TimeProvider.System)
            .RunAsync(arguments, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
