namespace LearningGraph.Simulation;

internal static class MethodTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("data-protection", "Data protection", ["privacy", "GDPR"],
        [
            new(["a deletion period", "an information request", "the right to erasure"],
                ["answer an information request from a former customer", "delete personal records on time", "decide how long to keep applications"],
                ["old personal records cannot be deleted in the system", "somebody wants to know everything we store about her"]),
            new(["a consent form", "a photo permission", "a legitimate interest"],
                ["get consent for photos at an event", "publish a team photo", "withdraw a consent given on paper"],
                ["we have no consent for half of the addresses", "an employee objects to her photo on the intranet"]),
            new(["a processing agreement", "a privacy assessment", "a personal data breach"],
                ["check a processing agreement with a cloud provider", "report a personal data breach", "fill in the record of processing"],
                ["a list with salaries was sent to the wrong person", "the provider stores personal data overseas"]),
        ]),
        new("contracts", "Contracts", ["agreements", "legal"],
        [
            new(["a liability clause", "a contract penalty", "a limitation of damages"],
                ["limit our liability in a contract", "react to a contract penalty", "read the small print of a supplier"],
                ["the customer insists on unlimited liability", "both sides sent their own general terms"]),
            new(["a notice period", "an automatic renewal", "a termination letter"],
                ["end a contract on time", "find all contracts that renew this year", "terminate a contract for cause"],
                ["the contract renewed itself without us noticing", "nobody finds the signed contract"]),
            new(["a confidentiality agreement", "an electronic signature", "a signing authority"],
                ["sign a contract electronically", "find out who may sign a contract", "agree on confidentiality before first talks"],
                ["the other side does not accept an electronic signature", "somebody without authority signed"]),
        ]),
        new("project-planning", "Project planning", ["project management", "scheduling"],
        [
            new(["a milestone plan", "the critical path", "a dependency"],
                ["plan a project with vague goals", "find the critical path", "show dependencies between two projects"],
                ["every milestone slips by two weeks", "nobody told us about a dependency"]),
            new(["an effort estimate", "a sprint", "a product backlog"],
                ["estimate effort for something new", "cut a story into smaller pieces", "run a retrospective that changes something"],
                ["our estimates are always too low", "the sprint is full on the second day"]),
            new(["a steering committee", "a risk list", "a change request"],
                ["report bad news to the steering committee", "keep a risk list alive", "say no to a change request"],
                ["the steering committee postpones every decision", "the sponsor changes the scope each month"]),
        ]),
        new("workshops", "Workshops and presentations", ["facilitation", "presenting"],
        [
            new(["an opening round", "a silent participant", "a workshop agenda"],
                ["open a workshop with people who do not know each other", "involve silent participants", "plan a workshop for thirty people"],
                ["two people do all the talking", "the workshop agenda was too full"]),
            new(["a slide deck", "speaker notes", "the opening of a talk"],
                ["present figures without boring people", "cut a slide deck from sixty to fifteen slides", "get rid of stage fright"],
                ["my voice shakes when I present", "people read the slides instead of listening"]),
            new(["a brainwriting round", "dot voting", "a photo protocol"],
                ["collect ideas without a discussion", "come to a decision at the end of a workshop", "choose between too many ideas"],
                ["dot voting always picks the boss's idea", "nothing happens after the workshop"]),
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
    ];
}
