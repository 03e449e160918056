using Spectre.Console;

namespace LearningGraph.Cli;

/// <summary>Shows how far a piece of work is, with a count and its rate; silent when the terminal is redirected.</summary>
internal sealed class ProgressBar
{
    private readonly ProgressTask? task;
    private readonly TextWriter silent;
    private readonly TimeProvider clock;
    private readonly long started;

    private ProgressBar(ProgressTask? task, TextWriter silent, TimeProvider clock)
    {
        this.task = task;
        this.silent = silent;
        this.clock = clock;
        started = clock.GetTimestamp();
    }

    /// <summary>Runs the work below a bar that disappears when it ends.</summary>
    public static async Task<T> RunAsync<T>(Terminal terminal, TimeProvider clock, string title, Func<ProgressBar, Task<T>> work)
    {
        var console = terminal.Progress;
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return await work(new(null, terminal.Error, clock));
        }

        return await console.Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new(context.AddTask(Markup.Escape(title), maxValue: 1), terminal.Error, clock)));
    }

    /// <summary>Says why the work is held up: in the bar until it goes on, or in a line of its own where there is no bar.</summary>
    public void Say(string reason)
    {
        if (task is null)
        {
            silent.WriteLine($"learninggraph: {reason}");
        }
        else
        {
            task.Description = Markup.Escape(reason);
        }
    }

    /// <summary>Shows where the work is.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="done">How many are done.</param>
    /// <param name="share">How much of the whole that is, in [0, 1].</param>
    public void Show(string title, long done, double share)
    {
        if (task is null)
        {
            return;
        }

        var rate = done / Math.Max(clock.GetElapsedTime(started).TotalSeconds, 0.001);
        task.Description = Markup.Escape(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{title} {done:N0} ({rate:N0}/s)"));
        task.Value = share;
    }
}
