namespace LearningGraph.Recommender;

/// <summary>What a possible mentor may look at in somebody who looks for one.</summary>
internal sealed class Mentee
{
    private Mentee(int number, int[] above, HashSet<string> knows, string[] languages) =>
        (Number, Above, Knows, Languages) = (number, above, knows, languages);

    /// <summary>Learner number; -1 for somebody unknown, who then brings nothing.</summary>
    public int Number { get; }

    /// <summary>Whom the learner reports to, nearest first.</summary>
    public int[] Above { get; }

    /// <summary>Ids of the topics that the learner names as a strength or has helped on; none that was merged into another.</summary>
    public HashSet<string> Knows { get; }

    /// <summary>Languages of the profile; empty when it names none.</summary>
    public string[] Languages { get; }

    /// <summary>Somebody by the present profile and what was known at ranking time.</summary>
    /// <param name="query">Says when that is; it does not matter what it asks.</param>
    /// <param name="learner">Learner number; -1 for somebody unknown.</param>
    public static Mentee Of(RankingQuery query, int learner)
    {
        var tables = query.Tables;
        var profile = tables.Learners.Describe(learner);
        HashSet<string> knows = [.. (profile?.Topics ?? []).Select(topic => tables.Resolve(topic).Value)];
        foreach (var index in tables.Graph.AnswersBy[learner])
        {
            ref readonly var answer = ref tables.Graph.Answers[index];
            if (query.Knows(answer.At))
            {
                knows.UnionWith(query.TopicsOf(answer).Select(topic => tables.Topics.IdOf(topic)!));
            }
        }

        return new(learner, ReportingLine.FindAbove(tables, learner), knows, [.. profile?.Languages ?? []]);
    }
}
