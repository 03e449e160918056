using System.Numerics;

namespace LearningGraph.Simulation;

/// <summary>
/// Those who took the latest course on one of the community's topics, whoever knows most of them first; where they are too few, those of the
/// course before, and at last those who took none.
/// </summary>
/// <remarks>
/// When a run begins no course has been held in it. The cohort is then that of courses which ended the day before, taken by the same rule as
/// those of the run; what they taught is part of what people know already.
/// </remarks>
internal sealed class CourseCohort(RunState run) : IFounderChoice
{
    private const int Before = -1;
    private const int Never = int.MinValue;

    /// <inheritdoc/>
    public int[] Choose(int count) =>
        [.. Candidates.Of(run)
            .OrderByDescending(LastCourseOf)
            .ThenByDescending(learner => Candidates.KnowledgeOf(run, learner))
            .ThenBy(learner => learner)
            .Take(count)];

    private int LastCourseOf(int learner)
    {
        var people = run.People;
        if (people.CourseTick[learner] >= 0 && run.Communities[0].Covers(people.CourseTopic[learner]))
        {
            return people.CourseTick[learner];
        }

        return people.Began[learner] < 0 && TookOneBefore(learner) ? Before : Never;
    }

    private bool TookOneBefore(int learner)
    {
        for (var left = run.Communities[0].Outline.Topics; left != 0; left &= left - 1)
        {
            var topic = BitOperations.TrailingZeroCount(left);
            var known = run.Organisation.Expertise[(learner * run.Organisation.Topics) + topic];
            if (run.Draw.Uniform(learner, Before, Event.Course, topic) < run.Scenario.Workplace.CourseUptake * (1 - known))
            {
                return true;
            }
        }

        return false;
    }
}
