namespace LearningGraph.Cli.Tests;

/// <summary>One run of the command line in this process.</summary>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    /// <summary>Where the progress of imports is kept.</summary>
    public static string Checkpoints { get; } = Directory.CreateTempSubdirectory("learninggraph-checkpoints-").FullName;

    public static Task<Command> RunAsync(params string[] arguments) => RunAsync(TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs it until the token stops it. The progress of imports is kept beside the tests' own files, never with the user's.</summary>
    public static async Task<Command> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        var exitCode = await new CommandLine(new Terminal(output, error), TimeProvider.System, Checkpoints).RunAsync(arguments, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
