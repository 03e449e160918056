namespace LearningGraph.Recommender;

/// <summary>The share that one topic has in a lesson: a lesson on two topics makes two items of half the weight, so that topics add up.</summary>
/// <param name="Teacher">Learner number.</param>
/// <param name="Learner">Learner number.</param>
/// <param name="Source">Number of the node that taught.</param>
/// <param name="Target">Number of the node that learnt.</param>
/// <param name="TeacherUnit">Unit number; -1 for none.</param>
/// <param name="LearnerUnit">Unit number; -1 for none.</param>
/// <param name="Topic">Topic number; -1 for none.</param>
/// <param name="Group">Group number; -1 for none.</param>
/// <param name="Month">The index of the <see cref="Domain.Month"/>.</param>
/// <param name="Weight">Above 0, faded until ranking time.</param>
internal readonly record struct FlowItem(
    int Teacher, int Learner, int Source, int Target, int TeacherUnit, int LearnerUnit, int Topic, int Group, int Month, double Weight);
