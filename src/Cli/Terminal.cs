using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Where a command writes: results to one stream, progress and errors to the other.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress and errors.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    private const int WidthWhenRedirected = 160;

    /// <summary>Draws tables; without colours and never wrapped at a window's width when the output is redirected.</summary>
    public IAnsiConsole Tables { get; } = Create(Output);

    /// <summary>Draws progress bars; not interactive when redirected.</summary>
    public IAnsiConsole Progress { get; } = Create(Error);

    private static IAnsiConsole Create(TextWriter writer)
    {
        AnsiConsoleOutput output = new(writer);
        var console = AnsiConsole.Create(new()
        {
            Out = output,
            Interactive = output.IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!output.IsTerminal)
        {
            console.Profile.Width = WidthWhenRedirected;
        }

        return console;
    }
}
