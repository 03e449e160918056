namespace LearningGraph.Recommender;

/// <summary>What an atom may say about its items.</summary>
/// <param name="TeacherUnit">The unit of the teachers.</param>
/// <param name="LearnerUnit">The unit of the learners.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Group">The group.</param>
internal readonly record struct FlowStep(bool TeacherUnit, bool LearnerUnit, bool Topic, bool Group)
{
    /// <summary>From all to nothing: what a step cannot tell, the next may tell with less said. The group goes first, then the topic, then a unit.</summary>
    public static IReadOnlyList<FlowStep> FineToCoarse { get; } =
    [
        .. from units in new (bool Teacher, bool Learner)[] { (true, true), (true, false), (false, true), (false, false) }
           from topic in new[] { true, false }
           from @group in new[] { true, false }
           select new FlowStep(units.Teacher, units.Learner, topic, @group),
    ];

    /// <summary>The item with only what the step says of it.</summary>
    public FlowItem Blur(in FlowItem item) => item with
    {
        TeacherUnit = TeacherUnit ? item.TeacherUnit : -1,
        LearnerUnit = LearnerUnit ? item.LearnerUnit : -1,
        Topic = Topic ? item.Topic : -1,
        Group = Group ? item.Group : -1,
    };
}
