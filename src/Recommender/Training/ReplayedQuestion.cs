namespace LearningGraph.Recommender;

/// <summary>A question of the past that is asked again.</summary>
/// <param name="Index">Its place among all questions, from 0.</param>
/// <param name="Ask">As its asker would have sent it.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Known">What was known then.</param>
/// <param name="Asker">Number of who asked.</param>
/// <param name="Relevant">Numbers of who answered it and had answered before, but for the asker, ascending; at least one.</param>
/// <param name="First">Who of them answered first.</param>
internal sealed record ReplayedQuestion(int Index, Ask Ask, DateTimeOffset At, Projections Known, int Asker, int[] Relevant, int First)
{
    /// <summary>Whether somebody but the asker had answered before: these are ranked.</summary>
    public bool IsRanked(int learner) => learner != Asker && !Known.Tables.Graph.AnswersBy[learner].IsEmpty;
}
