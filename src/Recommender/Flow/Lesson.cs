namespace LearningGraph.Recommender;

/// <summary>One person taught another something: an answer that is evidence, or a mentoring session, one per person it was given to.</summary>
/// <param name="Teacher">Learner number.</param>
/// <param name="Learner">Learner number; never the teacher's.</param>
/// <param name="Answer">Index of the answer it comes from.</param>
/// <param name="At">UTC ticks.</param>
/// <param name="Clock">Questions asked at or before it.</param>
/// <param name="Group">Group number of the answer, else of its question; -1 for none.</param>
/// <param name="Weight">The weight of the answer, twice that when who learnt accepted it or thanked for it.</param>
internal readonly record struct Lesson(int Teacher, int Learner, int Answer, long At, int Clock, int Group, double Weight)
{
    /// <summary>What being accepted or thanked for multiplies a weight by.</summary>
    public const double Thanked = 2;

    /// <summary>Fading of lessons: what somebody taught is used for long.</summary>
    public static Forgetting Fading => Forgetting.Slow;
}
