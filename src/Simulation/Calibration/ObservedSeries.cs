namespace LearningGraph.Simulation;

/// <summary>Reads how a community went out of a log: who asked and answered when.</summary>
public static class ObservedSeries
{
    /// <summary>Days after which an unanswered question counts as left alone: the model's 10 workdays.</summary>
    public const int AnswerDays = 14;

    /// <summary>Counts the questions and answers of a log, what was retracted left out; everything in it is taken for one community.</summary>
    /// <param name="entries">In any order.</param>
    /// <returns>Whole windows only; none when the log is shorter than one.</returns>
    public static CommunitySeries Of(IEnumerable<LogEntry> entries)
    {
        Interaction[] all = [.. entries.OfType<InteractionRecorded>().Select(recorded => recorded.Interaction)];
        HashSet<string> retracted = [.. all.Where(one => one.Kind == InteractionKind.Retracted).Select(one => one.Subject!.Value.Value)];
        Interaction[] told =
            [.. all.Where(one => one.Kind is InteractionKind.Asked or InteractionKind.Answered && !retracted.Contains(one.Id.Value)).OrderBy(one => one.At)];
        if (told.Length == 0)
        {
            return new([], 0);
        }

        var (begin, end) = (told[0].At, told[^1].At);
        SeriesRecorder<LearnerId> recorder = new((int)((end - begin).TotalDays / CommunitySeries.WindowDays));
        Dictionary<string, DateTimeOffset> firstAnswers = new(StringComparer.Ordinal);
        foreach (var answer in told.Where(one => one.Kind == InteractionKind.Answered))
        {
            recorder.Answer(answer.Actor, WindowOf(answer.At));
            if (answer.Subject is { } subject)
            {
                firstAnswers.TryAdd(subject.Value, answer.At);
            }
        }

        foreach (var question in told.Where(one => one.Kind == InteractionKind.Asked))
        {
            var due = question.At.AddDays(AnswerDays);
            var isAnswered = firstAnswers.TryGetValue(question.Subject?.Value ?? question.Id.Value, out var at) && at <= due;
            recorder.Ask(question.Actor, WindowOf(question.At), WindowOf(due), isAnswered);
        }

        return recorder.Count();

        int WindowOf(DateTimeOffset at) => (int)((at - begin).TotalDays / CommunitySeries.WindowDays);
    }
}
