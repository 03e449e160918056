using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LearningGraph.Domain;

/// <summary>
/// Everything that a run is measured by. Rows hold their values in this order, so it is part of their format: add at the end, never move.
/// There is never one score: measures of communities are nearly uncorrelated (Cunha et al. 2019).
/// </summary>
public static class MeasureCatalogue
{
    private const string Share = "share";
    private const string Hours = "hours";
    private const string Days = "days";

    /// <summary>All measures, in the order of a row's values.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        Higher("adoption", Share, "People of the audience who are members and looked in during the last 28 days, when the run ends."),
        Higher("membership", Share, "People of the audience who are members when the run ends."),
        Lower("daysTo10", Days, "Calendar days until a tenth of the audience is active, looked at once a week; undefined when it never is."),
        Lower("daysTo50", Days, "Calendar days until half of the audience is active, looked at once a week; undefined when it never is."),
        Higher("adoptionAfterFounders", Share, "Active people of the audience 28 days after the last founder of any strategy has stepped back; undefined when the run ends before."),
        Higher("adoptionNeither", Share, "Adoption among people at home neither with web tools nor with social networks; undefined when there are none."),
        Higher("adoptionWeb", Share, "Adoption among people at home with web tools only; undefined when there are none."),
        Higher("adoptionSocial", Share, "Adoption among people at home with social networks only; undefined when there are none."),
        Higher("adoptionBoth", Share, "Adoption among people at home with both; undefined when there are none."),
        Higher("questions", "questions", "Questions asked by members, those that founders asked to make a beginning left out."),
        Higher("answerRate", Share, "Of these, the ones with an answer; the latest, which may still get one, left out. Undefined when there are none."),
        Lower("medianHours", Hours, "Median working hours until the first answer, of questions with one; undefined when there are none."),
        Lower("p90Hours", Hours, "Working hours within which nine of ten questions that are answered at all have their first answer; undefined when there are none."),
        Lower("answerGini", Share, "Inequality (Gini) of the answers given by whoever is or was a member: 0 when all give the same, near 1 when one gives all. Undefined without answers."),
        Higher("knowledge", "levels", "Knowledge gained per person of the audience during the run, from everything, summed over topics; a level is all there is to know of one topic."),
        Lower("knowledgeGini", Share, "Inequality (Gini) of the knowledge gained among the audience; undefined when nobody gained any."),
        Higher("knowledgeNeither", "levels", "Knowledge gained per person at home neither with web tools nor with social networks; undefined when there are none."),
        Higher("knowledgeWeb", "levels", "Knowledge gained per person at home with web tools only; undefined when there are none."),
        Higher("knowledgeSocial", "levels", "Knowledge gained per person at home with social networks only; undefined when there are none."),
        Higher("knowledgeBoth", "levels", "Knowledge gained per person at home with both; undefined when there are none."),
        Higher("survival90", Share, "Whether the community has not fallen silent by day 90: its last post is later, or the run ended less than 28 days after it. Undefined in shorter runs."),
        Higher("survival180", Share, "The same by day 180."),
        Higher("survival365", Share, "The same by day 365."),
        Lower("mentorLoadP95", "answers a week", "The load that 95 % of those who helped anybody lately stay below, over all weeks, in community and in person."),
        Lower("overCapacity", Share, "People of the workplace without room for a further answer, averaged over weeks."),
        Higher("autonomy", Share, "Of what was learnt, at the whole workplace, what people started by themselves, not a course; undefined when nothing was."),
        Higher("peerResolved", Share, "Of all needs at the whole workplace, those that a colleague met, in person or in a community; undefined without needs."),
        Higher("stage", "stage", "How the whole workplace learns, from 1 (classroom) over 2 (online), 3 (blended) and 4 (social) to 5 (working together), after Hart 2010; thresholds are assumptions. Undefined when nothing was learnt."),
        Neither("founders", "people", "Founders appointed."),
        Neither("founderHours", Hours, "Hours spent on seeding."),
        Lower("hoursPerRetained", Hours, "Hours spent for each person active when the run ends; undefined when no hours were spent or nobody is active."),
    ];

    private static readonly FrozenDictionary<string, int> Places = All.Select((measure, place) => (measure.Name, place)).ToFrozenDictionary(pair => pair.Name, pair => pair.place);

    /// <summary>Where a measure stands in a row; -1 for a name that does not exist.</summary>
    public static int PlaceOf(string name) => Places.GetValueOrDefault(name, -1);

    private static Measure Higher(string name, string unit, string meaning) => Create(name, unit, MeasureDirection.Higher, meaning);

    private static Measure Lower(string name, string unit, string meaning) => Create(name, unit, MeasureDirection.Lower, meaning);

    private static Measure Neither(string name, string unit, string meaning) => Create(name, unit, MeasureDirection.Neither, meaning);

    private static Measure Create(string name, string unit, MeasureDirection better, string meaning) =>
        new() { Name = name, Unit = unit, Better = better, Meaning = meaning };
}
