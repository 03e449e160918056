namespace LearningGraph.Simulation;

/// <summary>
/// The scenario of the model that a generated workplace is grown by: one whose communities live, in which much is asked in writing, and more
/// is joined than elsewhere. What it changes of the defaults is an assumption each.
/// </summary>
internal static class WorkplaceModel
{
    private const int TeamSize = 8;
    private const int TiesPerLearner = 14;
    private const int LearnersPerFounder = 200;
    private const double HoursPerFounder = 26;

    /// <summary>The scenario for a workplace.</summary>
    /// <param name="scenario">How large it is, and on how many topics.</param>
    /// <param name="ticks">How many workdays it lasts, from 0.</param>
    public static Scenario Of(WorkplaceScenario scenario, int ticks) => new()
    {
        Name = "sample",
        Ticks = ticks,
        Workplace = new()
        {
            Learners = scenario.Learners,
            Topics = scenario.Topics,
            TeamSize = Math.Min(TeamSize, scenario.Learners),
            TeamsPerUnit = 8,
            TiesPerLearner = Math.Min(TiesPerLearner, scenario.Learners - 1),
            GroupsPerThousand = 11,
            FoundingsPerThousand = 5,
            CoursesPerYear = 65,
            CourseUptake = 0.12,
        },
        Seeding = new()
        {
            FounderHours = HoursPerFounder * Math.Max(1, Math.Round(scenario.Learners / (double)LearnersPerFounder)),
            HoursPerFounder = HoursPerFounder,
            Topics = Math.Min(2, scenario.Topics),
        },
        Behaviour = new()
        {
            Asking = new() { NeedsPerWeek = 1.1, Archive = -3, Community = -3 },
            Answering = new()
            {
                VisitProbability = 0.35,
                Propensity = 0.8,
                Discount = 0.3,
                Hardness = 6,
                OpenTicks = 15,
                ActivitySpread = 2,
                PropensitySpread = 2,
                CapacityPerWeek = 8,
            },
            Learning = new() { FromAnswer = 0.2, FromArchive = 0.15, Bystander = 0.05, FromCourse = 0.2, BuddyShare = 0.6 },
            Joining = new() { NewsPerYear = 0.1, FriendsPerYear = 2, NeedJoins = 0.1 },
        },
        Strategies = [new() { Strategy = SeedingStrategy.InformalExperts }],
    };
}
