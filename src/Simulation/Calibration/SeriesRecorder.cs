using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>Counts a community's questions and answers by window; a log and a run are counted alike.</summary>
/// <typeparam name="TPerson">What tells people apart.</typeparam>
/// <param name="windows">How many windows there are, from 1; what falls outside is left out.</param>
internal sealed class SeriesRecorder<TPerson>(int windows)
    where TPerson : notnull
{
    private readonly Dictionary<TPerson, int>[] answersOf = [.. Enumerable.Range(0, windows).Select(_ => new Dictionary<TPerson, int>())];
    private readonly int[] questions = new int[windows];
    private readonly int[] due = new int[windows];
    private readonly int[] answered = new int[windows];

    /// <summary>Takes a question.</summary>
    /// <param name="asker">Who asked.</param>
    /// <param name="window">In which window.</param>
    /// <param name="dueWindow">The window in which its two weeks end, so that nothing after a window is needed to know what it came to.</param>
    /// <param name="isAnswered">Whether it was answered within them.</param>
    public void Ask(TPerson asker, int window, int dueWindow, bool isAnswered)
    {
        if (window < windows)
        {
            questions[window]++;
            answersOf[window].TryAdd(asker, 0);
        }

        if (dueWindow < windows)
        {
            due[dueWindow]++;
            answered[dueWindow] += isAnswered ? 1 : 0;
        }
    }

    /// <summary>Takes an answer.</summary>
    public void Answer(TPerson answerer, int window)
    {
        if (window < windows)
        {
            answersOf[window][answerer] = answersOf[window].GetValueOrDefault(answerer) + 1;
        }
    }

    /// <summary>What was counted.</summary>
    public CommunitySeries Count()
    {
        HashSet<TPerson> seen = [];
        var figures = ImmutableArray.CreateBuilder<WindowFigures>(windows);
        for (var window = 0; window < windows; window++)
        {
            var active = answersOf[window];
            figures.Add(new()
            {
                Active = active.Count,
                Newcomers = active.Keys.Count(seen.Add),
                Questions = questions[window],
                Answers = active.Values.Sum(),
                AnsweredShare = due[window] == 0 ? null : answered[window] / (double)due[window],
                Inequality = Inequality.MeasureGini([.. active.Values.Select(answers => (double)answers)]),
            });
        }

        return new(figures.MoveToImmutable(), seen.Count);
    }
}
