using System.Collections.Immutable;
using System.Globalization;
using LearningGraph.Recommender;
using LearningGraph.Simulation;

namespace LearningGraph.Grains;

/// <summary>The node's own workplace as an experiment begins with it.</summary>
/// <param name="Workplace">Its people; null when there are too few, or the topic is none.</param>
/// <param name="Assumed">What its log cannot tell, a sentence each.</param>
/// <param name="Reason">Why there is no workplace; null when there is one.</param>
internal sealed record LiveStart(FrozenWorkplace? Workplace, ImmutableArray<string> Assumed, string? Reason)
{
    /// <summary>Freezes the people who may be analysed.</summary>
    /// <param name="projections">What is known now.</param>
    /// <param name="scenario">Valid, with a live start.</param>
    /// <param name="least">So many people there have to be, and so many whom the seeded community interests, so that no figure is about fewer.</param>
    public static LiveStart Freeze(Projections projections, Scenario scenario, int least)
    {
        if (scenario.Seeding.Topic is { } topic && !projections.KnowsTopic(topic))
        {
            return new(Workplace: null, [], $"seeding.topic {Quoted.Text(topic.Value)} is no topic that this node knows.");
        }

        var figures = WorkplaceReader.Read(projections, scenario.Seeding.Topic);
        if (figures.Numbers.Length < least)
        {
            return new(Workplace: null, [], string.Create(
                CultureInfo.InvariantCulture, $"start live needs {least} people who may be analysed, and this node knows {figures.Numbers.Length}."));
        }

        if (figures.Topics == 0)
        {
            return new(Workplace: null, [], "start live needs topics, and this node knows none that anybody asked or answered about.");
        }

        var workplace = FrozenWorkplace.Of(figures, scenario);
        var audience = workplace.CountAudience(scenario);
        return audience < least
            ? new(Workplace: null, [], string.Create(CultureInfo.InvariantCulture, $"start live needs {least} people whom the seeded community interests, and there are {audience}."))
            : new(workplace, Assumptions(figures), Reason: null);
    }

    private static ImmutableArray<string> Assumptions(WorkplaceFigures figures)
    {
        var n = figures.Numbers.Length;
        List<string> assumed = [];
        Add(figures.Web.Count(web => web is null), "Familiarity with web tools is not known of {0} of {1} people and was drawn around workplace.web");
        Add(figures.Social.Count(social => social is null), "Familiarity with social networks is not known of {0} of {1} people and was drawn around workplace.social");
        Add(figures.ReportsTo.Count(manager => manager < 0), "To whom {0} of {1} people report is not known or nobody; everybody of a unit whose manager is not known counts as one team");
        assumed.Add("Psychological safety cannot be seen in a log; it was drawn around workplace.safety.");
        assumed.Add("What people know was taken from whom they helped and from their own strengths: 3 people helped on a topic count as half of all there is to know.");
        assumed.Add("Who knows whom was taken from help, reporting lines and teams of at most 20; ties that left no trace are missing.");
        assumed.Add("How long people have worked here was counted from the first time the log names them.");
        assumed.Add("Needs, courses, turnover and every number under behaviour are the scenario's, not this workplace's.");
        return [.. assumed];

        void Add(int unknown, string sentence)
        {
            if (unknown > 0)
            {
                assumed.Add(string.Format(CultureInfo.InvariantCulture, sentence, unknown, n) + ".");
            }
        }
    }
}
