namespace LearningGraph.Recommender;

/// <summary>How fast somebody usually answers.</summary>
internal static class ReplyTime
{
    private const int Considered = 50;
    private const int Needed = 3;
    private const double ExactBelowHours = 100;

    /// <summary>Median hours from question to answer over the learner's latest 50 answers, in tenths below 100 and whole above; null with fewer than 3.</summary>
    public static double? MeasureHours(RankingQuery query, int learner)
    {
        var graph = query.Graph;
        var answers = graph.AnswersBy[learner];
        List<long> ticks = [];
        for (var i = answers.Length - 1; i >= 0 && ticks.Count < Considered; i--)
        {
            ref readonly var answer = ref graph.Answers[answers[i]];
            if (answer.Question >= 0 && query.Knows(answer.At))
            {
                ticks.Add(Math.Max(0, answer.At - graph.Questions[answer.Question].At));
            }
        }

        if (ticks.Count < Needed)
        {
            return null;
        }

        ticks.Sort();
        var hours = TimeSpan.FromTicks(ticks[ticks.Count / 2]).TotalHours;
        return Math.Round(hours, hours < ExactBelowHours ? 1 : 0);
    }
}
