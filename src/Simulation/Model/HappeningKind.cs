namespace LearningGraph.Simulation;

/// <summary>What a <see cref="Happening"/> is about.</summary>
internal enum HappeningKind : byte
{
    /// <summary>The learner asked question <c>About</c> in a community.</summary>
    Asked = 0,

    /// <summary>The learner answered question <c>About</c> in a community, at the hour.</summary>
    Answered = 1,

    /// <summary>The learner helped <c>Other</c> in person, on topic <c>About</c>.</summary>
    Helped = 2,

    /// <summary>The learner took a course on topic <c>About</c>.</summary>
    Completed = 3,

    /// <summary>The learner became a member of community <c>About</c>.</summary>
    Joined = 4,

    /// <summary>The learner stopped looking in at community <c>About</c> and may come back.</summary>
    Lapsed = 5,

    /// <summary>The learner turned away from community <c>About</c> for good.</summary>
    Abandoned = 6,

    /// <summary>The learner, a founder, invited <c>Other</c> to community <c>About</c>; who follows is told by joining on the same tick.</summary>
    Invited = 7,

    /// <summary>The learner left the organisation, and a successor has the number from the next tick on.</summary>
    Departed = 8,

    /// <summary>The learner became the buddy of the newcomer <c>Other</c>, for <c>About</c> meetings.</summary>
    Paired = 9,
}
