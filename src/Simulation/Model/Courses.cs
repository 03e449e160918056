namespace LearningGraph.Simulation;

/// <summary>Courses: on some days one is held on one topic, and a part of those who need it takes it, in a room or on the web.</summary>
internal sealed class Courses(RunState run)
{
    private const double NeedsIt = 0.05;

    private readonly WorkplaceOutline outline = run.Scenario.Workplace;

    /// <summary>Holds today's course, if there is one, and counts who took it under the channel.</summary>
    public void Hold(long[] channels)
    {
        var chance = run.Draw.Four(0, run.Tick, Event.CourseHeld);
        if (chance.First >= outline.CoursesPerYear / WorkTime.TicksPerYear)
        {
            return;
        }

        var topic = (int)(chance.Second * run.Organisation.Topics);
        for (var learner = 0; learner < run.Organisation.Learners; learner++)
        {
            var relevance = run.Organisation.RelevanceOf(learner)[topic];
            if (relevance < NeedsIt)
            {
                continue;
            }

            var taking = run.Draw.Four(learner, run.Tick, Event.Course);
            if (taking.First < outline.CourseUptake * (1 - run.ExpertiseOf(learner, topic)))
            {
                run.Learn(learner, topic, 1, run.Behaviour.Learning.FromCourse);
                (run.People.CourseTick[learner], run.People.CourseTopic[learner]) = (run.Tick, topic);
                run.Note(HappeningKind.Completed, learner, topic);
                channels[(int)(taking.Second < run.People.Web[learner] ? Channel.Online : Channel.Classroom)]++;
            }
        }
    }
}
