namespace LearningGraph.Simulation;

/// <summary>What became of the questions that members asked in the seeded community, and who answered.</summary>
internal static class AnswerMeasures
{
    /// <inheritdoc cref="AdoptionMeasures.Of"/>
    public static IEnumerable<(string Name, double? Value)> Of(RunOutcome outcome)
    {
        var run = outcome.State;
        var (asked, due, answered) = (0, 0, 0);
        List<double> hours = [];
        foreach (var question in run.Questions)
        {
            if (question.Community != 0 || question.IsStarter)
            {
                continue;
            }

            asked++;
            if (question.Answers > 0)
            {
                hours.Add(question.Hours);
            }

            if (question.Opened < run.Scenario.Ticks - run.Behaviour.Answering.OpenTicks)
            {
                due++;
                answered += question.Answers > 0 ? 1 : 0;
            }
        }

        hours.Sort();
        yield return ("questions", asked);
        yield return ("answerRate", due == 0 ? null : answered / (double)due);
        yield return ("medianHours", hours.Count == 0 ? null : Quantile.OfSorted(hours, 0.5));
        yield return ("p90Hours", hours.Count == 0 ? null : Quantile.OfSorted(hours, 0.9));
        yield return ("answerGini", Inequality.MeasureGini(AnswersOf(run)));
    }

    private static double[] AnswersOf(RunState run)
    {
        var seats = run.Seats;
        return [.. run.Communities[0].Outline.Audience
            .Select(learner => seats.Find(learner, 0))
            .Where(seat => seats.Standings[seat] != Standing.Outside || seats.Answers[seat] > 0)
            .Select(seat => (double)seats.Answers[seat])];
    }
}
