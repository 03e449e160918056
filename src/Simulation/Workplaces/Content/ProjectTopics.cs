namespace LearningGraph.Simulation;

internal static class ProjectTopics
{
    public static TopicOutline[] All { get; } =
    [
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
        new("cad", "CAD", ["technical drawing", "3D design"],
        [
            new(["an assembly constraint", "a sketch dimension", "a broken reference"],
                ["repair a broken reference in an assembly", "open a large assembly faster", "replace a part in every assembly"],
                ["the sketch is over-defined", "the assembly takes ten minutes to open"]),
            new(["a drawing template", "a tolerance", "a section view"],
                ["add a tolerance to a hole pattern", "update the title block of old drawings", "show a section view of a weldment"],
                ["the drawing does not update with the model", "the workshop misread the tolerance"]),
            new(["a STEP file", "a parts list", "a release status"],
                ["export a STEP file for a supplier", "release a drawing with open changes", "compare two revisions of a part"],
                ["the STEP file arrives without colours", "the parts list misses the screws"]),
        ]),
        new("newsletters", "Newsletters and web pages", ["online marketing", "mailings"],
        [
            new(["a subject line", "the opening rate", "a mailing list"],
                ["write a subject line that gets opened", "clean up a mailing list", "test two versions of a newsletter"],
                ["our newsletter ends up in spam", "the opening rate drops every month"]),
            new(["a landing page", "a web form", "the search ranking"],
                ["build a landing page for an event", "be found by search engines", "shorten a web form"],
                ["visitors leave the landing page at once", "the web form sends nothing on some browsers"]),
            new(["a social media post", "an image licence", "the editorial calendar"],
                ["plan posts in an editorial calendar", "find images we may use", "answer a nasty comment on social media"],
                ["nobody reacts to our posts", "somebody claims the rights to a picture we posted"]),
        ]),
    ];
}
