using System.Collections.Immutable;

namespace LearningGraph.Simulation;

/// <summary>A community that anybody may join, from its first day on: the scenario that a log is fitted with, and what of it is free.</summary>
internal static class OpenCommunity
{
    private const double LeastPeople = 20;
    private const int Topics = 4;

    /// <summary>
    /// What holds whatever the parameters: no other groups, no courses, nobody to turn to in person, no pull of friends, because a log of questions and answers tells
    /// nothing of these. Everybody is interested. Founders, drawn from everybody, carry the first window.
    /// </summary>
    /// <param name="windows">How long it lasts.</param>
    public static Scenario Outline(int windows) => new()
    {
        Name = "calibrated",
        Ticks = windows * CommunitySeries.WindowTicks,
        Workplace = new()
        {
            TeamSize = 2,
            TeamsPerUnit = 100,
            Topics = Topics,
            TiesPerLearner = 1,
            GroupsPerThousand = 0,
            CoursesPerYear = 0,
        },
        Seeding = new()
        {
            FounderHours = 1,
            HoursPerFounder = 1,
            FounderDays = CommunitySeries.WindowDays,
            Topics = Topics,
            InvitesPerWeek = 0,
        },
        Behaviour = new()
        {
            Asking = new() { NewcomerNeeds = 0, Tie = -20 },
            Joining = new() { FriendsPerYear = 0, InviteAccepted = 0, NeedJoins = 0 },
        },
        Strategies = [new() { Strategy = SeedingStrategy.Random }],
    };

    /// <summary>The parameters that are fitted, with bounds that come from general knowledge and from what was seen.</summary>
    /// <param name="observed">What is fitted.</param>
    public static ImmutableArray<FreeParameter> Parameters(CommunitySeries observed)
    {
        var people = Math.Max(LeastPeople, observed.People);
        var launch = Math.Max(LeastPeople / 4, observed.Windows[0].Active);
        return
        [
            new("workplace.learners", people, 10 * people, true, "whom it may interest: from those who were seen to ten times as many") { IsWhole = true },
            new("workplace.turnoverPerYear", 0.02, 1, true, "interest ends, in a year for 2 % to 100 %"),
            new("behaviour.joining.newsPerYear", 0.02, 3, true, "how soon people hear of it: in 4 months to 50 years"),
            new("behaviour.asking.needsPerWeek", 0.05, 10, true, "from a need in 5 months to two a day"),
            new("behaviour.answering.visitProbability", 0.02, 0.9, true, "from a visit in ten weeks to nearly daily ones"),
            new("behaviour.answering.propensity", 0.05, 1, true, "answers one question of twenty that could be answered, to all"),
            new("behaviour.answering.discount", 0.05, 0.95, false, "from one answer being enough to further ones nearly as likely"),
            new("behaviour.answering.activitySpread", 0.3, 2.2, false, "from all alike to a few who do nearly everything"),
            new("behaviour.staying.leaveAfterReply", 0, 0.9, false, "how many ask once and never again"),
            new("behaviour.staying.lapseTicks", 5, 200, true, "from a week without a visit to nearly a year until a member counts as gone") { IsWhole = true },
            new("seeding.founderHours", Math.Max(1, 0.3 * launch), Math.Min(1.5 * launch, people), true, "how many began it: from a third of those active in the first window to half as many again, who did not all post, but nobody who was never seen") { IsWhole = true },
            new("seeding.postsPerWeek", 0.02, 3, true, "questions that each of them asks to make a beginning"),
        ];
    }

    /// <summary>The scenario with every free parameter set.</summary>
    /// <param name="windows">How long it lasts.</param>
    /// <param name="parameters">What is free.</param>
    /// <param name="places">Where each stands within its bounds, in [0, 1].</param>
    public static Scenario At(int windows, ImmutableArray<FreeParameter> parameters, double[] places)
    {
        var scenario = Outline(windows);
        foreach (var (parameter, place) in parameters.Zip(places))
        {
            scenario = ScenarioJson.With(scenario, parameter.Field, parameter.At(place));
        }

        return scenario;
    }

    /// <summary>Plays it.</summary>
    /// <param name="scenario">Of <see cref="At"/>.</param>
    /// <param name="draw">Its luck.</param>
    /// <param name="cancellationToken">Stops it between two ticks.</param>
    public static CommunitySeries Play(Scenario scenario, Draw draw, CancellationToken cancellationToken)
    {
        var windows = scenario.Ticks / CommunitySeries.WindowTicks;
        var source = WorkplaceSource.Synthetic;
        var organisation = source.Open(scenario, draw);
        RunRecord record = new();
        var run = new Run(organisation, source.Outline(scenario, organisation), scenario, scenario.Strategies[0], draw, record: record);
        var state = run.Play(cancellationToken).State;

        SeriesRecorder<(int Learner, int Began)> recorder = new(windows);
        var began = Array.ConvertAll(organisation.Tenures, tenure => -tenure);
        foreach (var happening in record.Happenings)
        {
            if (happening.Kind == HappeningKind.Departed)
            {
                began[happening.Learner] = happening.Tick + 1;
            }
            else if (happening.Kind == HappeningKind.Answered && state.Questions[happening.About].Community == 0)
            {
                recorder.Answer((happening.Learner, began[happening.Learner]), happening.Tick / CommunitySeries.WindowTicks);
            }
        }

        var patience = scenario.Behaviour.Answering.OpenTicks;
        foreach (var question in state.Questions)
        {
            var due = (question.Opened + patience) / CommunitySeries.WindowTicks;
            recorder.Ask((question.Asker, question.AskerBegan), question.Opened / CommunitySeries.WindowTicks, due, question.Answers > 0);
        }

        return recorder.Count();
    }
}
