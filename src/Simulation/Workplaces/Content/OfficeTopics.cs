namespace LearningGraph.Simulation;

internal static class OfficeTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("travel-expenses", "Travel expenses", ["expense reports", "business trips"],
        [
            new(["a missing receipt", "a taxi receipt", "a receipt in another currency"],
                ["claim a trip without a receipt", "enter a receipt in a foreign currency",
                    "correct an expense report that is already approved"],
                ["my expense report came back without a reason", "the app does not read my receipt"]),
            new(["the daily allowance", "a breakfast deduction", "the mileage rate"],
                ["calculate the daily allowance for a half day", "claim mileage for my own car",
                    "extend a business trip by a private weekend"],
                ["the allowance is reduced although I paid for breakfast", "the trip crosses two countries with different allowances"]),
            new(["the company card", "a hotel limit", "the travel agency"],
                ["book a hotel above the limit", "apply for a company card", "cancel a flight that was booked by the agency"],
                ["the company card was declined at the hotel", "a card payment shows up on nobody's report"]),
        ]),
        new("leave", "Leave and absence", ["holidays", "parental leave"],
        [
            new(["parental leave", "part-time during parental leave", "the return from parental leave"],
                ["apply for parental leave", "plan the cover for parental leave", "come back part-time after parental leave"],
                ["parental leave overlaps with my project", "the form asks for a date I do not know yet"]),
            new(["a sick note", "a phased return", "a long illness"],
                ["report sick while travelling", "arrange a phased return after illness", "plan work around a long absence"],
                ["the electronic sick note never arrives", "I fell ill during my holidays"]),
            new(["the holiday entitlement", "a holiday carry-over", "unpaid leave"],
                ["carry over holidays into next year", "request unpaid leave", "calculate holidays when somebody starts in mid-year"],
                ["my leave request is still unanswered", "the system shows too few holidays"]),
        ]),
        new("technical-writing", "Technical writing", ["documentation", "manuals"],
        [
            new(["a work instruction", "a step-by-step guide", "a screenshot"],
                ["write a work instruction that people follow", "keep screenshots up to date", "describe a procedure in ten steps"],
                ["nobody reads our manual", "the work instruction skips the most important step"]),
            new(["a terminology list", "a translation", "plain language"],
                ["prepare a manual for translation", "explain something in plain language", "agree on one term for one thing"],
                ["the translation came back with wrong terms", "sentences in our manual are far too long"]),
            new(["a wiki page", "a page owner", "a table of contents"],
                ["find outdated wiki pages", "structure a wiki for five teams", "move old documents into the wiki"],
                ["the wiki search finds everything but the right page", "the same page exists in four versions"]),
        ]),
        new("workshops", "Workshops and presentations", ["facilitation", "presenting"],
        [
            new(["an opening round", "a silent participant", "a workshop agenda"],
                ["open a workshop with people who do not know each other", "involve silent participants",
                    "plan a workshop for thirty people"],
                ["two people do all the talking", "the workshop agenda was too full"]),
            new(["a slide deck", "speaker notes", "the opening of a talk"],
                ["present figures without boring people", "cut a slide deck from sixty to fifteen slides", "get rid of stage fright"],
                ["my voice shakes when I present", "people read the slides instead of listening"]),
            new(["a brainwriting round", "dot voting", "a photo protocol"],
                ["collect ideas without a discussion", "come to a decision at the end of a workshop", "choose between too many ideas"],
                ["dot voting always picks the boss's idea", "nothing happens after the workshop"]),
        ]),
    ];
}
