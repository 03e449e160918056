namespace LearningGraph.Simulation;

internal static class PeopleTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("recruiting", "Recruiting", ["hiring", "job interviews"],
        [
            new(["a job advertisement", "the requirements profile", "a job portal"],
                ["write a job advertisement that people answer", "choose must-have requirements", "advertise a position inside first"],
                ["nobody suitable applies for our position", "applicants drop out before the interview"]),
            new(["a structured interview", "an interview question", "a work sample"],
                ["prepare a structured interview", "compare candidates without bias", "interview a candidate by video"],
                ["two interviewers rate the same candidate very differently", "the candidate gave only short answers"]),
            new(["a job offer", "a salary band", "a rejection letter"],
                ["make an offer within the salary band", "turn down a good candidate kindly",
                    "keep in touch with a candidate until the first day"],
                ["the candidate got a counter-offer", "our offer takes three weeks to be signed"]),
        ]),
        new("feedback-talks", "Feedback talks", ["performance reviews", "appraisals"],
        [
            new(["an annual review", "a development goal", "a rating scale"],
                ["prepare my first annual review as a lead", "agree on development goals that matter", "rate somebody I rarely see"],
                ["the annual review turned into an argument", "goals from last year no longer make sense"]),
            new(["critical feedback", "a feedback rule", "praise"],
                ["tell a colleague that her reports come too late", "give critical feedback to an older colleague",
                    "ask my manager for feedback"],
                ["my feedback was taken personally", "nobody in the team gives open feedback"]),
            new(["a one-to-one meeting", "a difficult conversation", "a conflict in the team"],
                ["run useful one-to-one meetings", "mediate between two team members", "start a difficult conversation"],
                ["my one-to-ones turn into status reports", "two colleagues no longer talk to each other"]),
        ]),
        new("onboarding", "Onboarding", ["new starters", "induction"],
        [
            new(["a first-day checklist", "the welcome pack", "a work place for the new colleague"],
                ["prepare the first day of a new colleague", "get all accounts ready before day one",
                    "welcome somebody who works remotely"],
                ["the new starter had no laptop in the first week", "the first-day checklist is out of date"]),
            new(["a buddy", "a training plan", "a shadowing day"],
                ["choose a buddy for a newcomer", "plan the first ninety days", "hand over knowledge before somebody retires"],
                ["the buddy has no time for the newcomer", "newcomers hear something different from everybody"]),
            new(["the probation period", "a probation meeting", "an early resignation"],
                ["run a probation meeting", "extend a probation period", "notice early that somebody is unhappy"],
                ["new colleagues leave within three months", "probation ends while the lead is on leave"]),
        ]),
        new("shift-planning", "Shift planning", ["rostering", "shift schedules"],
        [
            new(["a night shift", "the rest period", "a weekend roster"],
                ["plan night shifts fairly", "keep the rest period between shifts", "staff a weekend at short notice"],
                ["the roster breaks the rest period", "nobody volunteers for the weekend shift"]),
            new(["a shift swap", "a stand-in", "the shift handover"],
                ["swap a shift with another team", "find a stand-in for a sick colleague", "run a short shift handover"],
                ["shift swaps are agreed by phone and get lost", "information is lost at the shift handover"]),
            new(["a time account", "overtime", "the clocking terminal"],
                ["correct a missing clock-out", "reduce overtime on my time account", "plan shifts around school holidays"],
                ["my time account shows negative hours", "the clocking terminal did not take my badge"]),
        ]),
    ];
}
