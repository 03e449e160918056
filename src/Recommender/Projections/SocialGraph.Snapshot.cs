namespace LearningGraph.Recommender;

/// <summary>What a snapshot holds of the graph; <see cref="SocialGraphWriter.Load"/> reads it in the same order.</summary>
internal sealed partial class SocialGraph
{
    public void Save(SnapshotWriter to)
    {
        to.Write(LearnerCount);
        to.Write(Questions);
        to.Write(Answers);
        to.Write(Appreciations);
        to.Write(MembershipChanges);
        to.Write(Completions);
        to.Write(QuestionsBy);
        to.Write(QuestionsOn);
        to.Write(AnswersBy);
        to.Write(AnswersTo);
        to.Write(AnswersOn);
        to.Write(AnswersOf);
        to.Write(AnswerersOf);
        to.Write(AppreciationsFor);
        to.Write(AppreciationsOf);
        to.Write(MembershipChangesIn);
        to.Write(MembersOf);
        to.Write(CompletionsOn);
        Subjects.Save(to);
    }
}
