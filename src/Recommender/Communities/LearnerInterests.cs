using System.Runtime.InteropServices;

namespace LearningGraph.Recommender;

/// <summary>Reads which topics a learner has to do with.</summary>
internal static class LearnerInterests
{
    /// <summary>By topic id, or that of the topic that stands for it: what the learner answered, asked, completed, and what the profile names.</summary>
    public static Dictionary<string, TopicInterest> Find(ProjectionTables tables, CommunityTables communities, int learner)
    {
        Dictionary<string, TopicInterest> interests = new(StringComparer.Ordinal);
        var graph = tables.Graph;
        foreach (var index in graph.AnswersBy[learner])
        {
            ref readonly var answer = ref graph.Answers[index];
            foreach (var interest in Of(graph.TopicsOf(answer)))
            {
                interest.AddAnswer(answer, answer.Weight * Fade(answer.Clock));
            }
        }

        foreach (var index in graph.QuestionsBy[learner])
        {
            ref readonly var question = ref graph.Questions[index];
            foreach (var interest in Of(question.Topics))
            {
                interest.AddQuestion(question, Fade(question.Clock));
            }
        }

        foreach (var index in communities.Completions[learner])
        {
            foreach (var interest in Of(graph.Completions[index].Topics))
            {
                interest.AddCompletion(graph.Completions[index]);
            }
        }

        foreach (var goal in tables.Learners.Describe(learner)?.Goals ?? [])
        {
            Named(tables.Resolve(goal).Value).IsGoal = true;
        }

        foreach (var strength in tables.Learners.Describe(learner)?.Topics ?? [])
        {
            Named(tables.Resolve(strength).Value).IsStrength = true;
        }

        return interests;

        IEnumerable<TopicInterest> Of(int[] topics) => tables.Merges.Value.Resolve(topics).Select(topic => Named(tables.Topics.IdOf(topic)!));

        TopicInterest Named(string topic) => CollectionsMarshal.GetValueRefOrAddDefault(interests, topic, out _) ??= new();

        double Fade(int clock) => Forgetting.Slow.Of(graph.LiveQuestionCount - clock);
    }
}
