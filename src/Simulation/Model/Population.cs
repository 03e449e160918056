namespace LearningGraph.Simulation;

/// <summary>What changes about the people during a run. Arrays by learner, written only by whoever owns the learner, or between phases.</summary>
internal sealed class Population
{
    /// <summary>People that a learner remembers for their help, at most.</summary>
    public const int Helpers = 4;

    public Population(Organisation organisation, Behaviour behaviour)
    {
        var n = organisation.Learners;
        Expertise = (float[])organisation.Expertise.Clone();
        Safety = (float[])organisation.Safety.Clone();
        Web = (float[])organisation.Web.Clone();
        Social = (float[])organisation.Social.Clone();
        HelpGiven = (float[])organisation.HelpGiven.Clone();
        Began = Array.ConvertAll(organisation.Tenures, tenure => -tenure);
        ActivityScores = (float[])organisation.ActivityScores.Clone();
        Activity = Spread(organisation.ActivityScores, behaviour.Answering.ActivitySpread);
        Helpfulness = Spread(organisation.HelpfulnessScores, behaviour.Answering.PropensitySpread);
        Capacity = Array.ConvertAll(Helpfulness, helpful => CapacityOf(helpful, behaviour.Answering));
        Load = new float[n];
        Gained = new float[n];
        NextNeed = new int[n];
        NextNews = new int[n];
        NextLeave = new int[n];
        CourseTick = new int[n];
        CourseTopic = new int[n];
        HelperOf = new int[n * Helpers];
        HelpStrength = new float[n * Helpers];
        HelperBegan = new int[n * Helpers];
        AnswerDays = new int[n];
        LastAnswerTick = new int[n];
        CommunityAsks = new int[n];
        Array.Fill(HelperOf, -1);
        Array.Fill(CourseTick, int.MinValue / 2);
        Array.Fill(LastAnswerTick, -1);
    }

    /// <summary>Learners × topics: what they know, in [0, 1].</summary>
    public float[] Expertise { get; }

    /// <summary>Psychological safety, in [0, 1].</summary>
    public float[] Safety { get; }

    /// <summary>Familiarity with web tools, in [0, 1].</summary>
    public float[] Web { get; }

    /// <summary>Familiarity with social networks, in [0, 1].</summary>
    public float[] Social { get; }

    /// <summary>Answers given ever.</summary>
    public float[] HelpGiven { get; }

    /// <summary>The tick a learner began to work here; 0 and below for whoever was there before the run.</summary>
    public int[] Began { get; }

    /// <summary>How active they are, as a standard normal score.</summary>
    public float[] ActivityScores { get; }

    /// <summary>How often they look in, 1 on average.</summary>
    public float[] Activity { get; }

    /// <summary>How readily they answer, 1 on average.</summary>
    public float[] Helpfulness { get; }

    /// <summary>Answers they have room for in a week.</summary>
    public float[] Capacity { get; }

    /// <summary>Answers of about the last week: each counts a fifth less with every tick.</summary>
    public float[] Load { get; }

    /// <summary>Knowledge that whoever holds the place has gained during the run, summed over topics.</summary>
    public float[] Gained { get; }

    /// <summary>When the next need may arise.</summary>
    public int[] NextNeed { get; }

    /// <summary>When news of a community may come by.</summary>
    public int[] NextNews { get; }

    /// <summary>When the learner leaves the organisation.</summary>
    public int[] NextLeave { get; }

    /// <summary>When the last course was taken; long ago for never.</summary>
    public int[] CourseTick { get; }

    /// <summary>What it was about.</summary>
    public int[] CourseTopic { get; }

    /// <summary>Learners × <see cref="Helpers"/>: who helped; -1 for nobody.</summary>
    public int[] HelperOf { get; }

    /// <summary>Learners × <see cref="Helpers"/>: how strong that tie is, in [0, 1].</summary>
    public float[] HelpStrength { get; }

    /// <summary>Learners × <see cref="Helpers"/>: when the helper began to work here, which tells whether it is still the same person.</summary>
    public int[] HelperBegan { get; }

    /// <summary>Days on which a learner answered in a community.</summary>
    public int[] AnswerDays { get; }

    /// <summary>The last such day; -1 for none.</summary>
    public int[] LastAnswerTick { get; }

    /// <summary>Questions asked in communities.</summary>
    public int[] CommunityAsks { get; }

    /// <summary>Log-normal values with mean 1 from standard normal scores.</summary>
    /// <param name="score">A standard normal score.</param>
    /// <param name="spread">Standard deviation of the logarithm, from 0.</param>
    public static float Spread(float score, double spread) => (float)Math.Exp((spread * score) - (spread * spread / 2));

    /// <summary>Answers that somebody has room for in a week: more of whoever helps more, within bounds.</summary>
    /// <param name="helpful">How readily the learner answers, 1 on average.</param>
    /// <param name="answering">Holds the mean.</param>
    public static float CapacityOf(float helpful, AnsweringBehaviour answering) =>
        (float)(answering.CapacityPerWeek * Math.Clamp(0.5 + (0.5 * helpful), 0.5, 3));

    private static float[] Spread(float[] scores, double spread) => Array.ConvertAll(scores, score => Spread(score, spread));
}
