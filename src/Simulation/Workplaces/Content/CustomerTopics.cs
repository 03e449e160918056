namespace LearningGraph.Simulation;

internal static class CustomerTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("crm", "CRM", ["customer database", "sales system"],
        [
            new(["a contact record", "the visit report", "an account hierarchy"],
                ["enter a visit report from my phone", "link a subsidiary to its parent account", "see all contacts of a customer"],
                ["my visit report is gone after saving", "contacts who left are still in the CRM"]),
            new(["an opportunity", "the sales pipeline", "a win probability"],
                ["close an opportunity that went cold", "set a realistic win probability", "hand an opportunity over to a colleague"],
                ["the sales pipeline is full of dead opportunities", "my opportunity is missing from the forecast"]),
            new(["a customer segment", "a saved view", "a CRM export"],
                ["build a list of customers by region in the CRM", "share a saved view with my team",
                    "export customers without personal details"],
                ["the CRM export cuts off after a thousand rows", "customers appear in two segments"]),
        ]),
        new("negotiation", "Negotiation", ["price talks", "deal making"],
        [
            new(["a price increase", "a discount request", "the walk-away price"],
                ["announce a price increase to a loyal customer", "answer a demand for ten percent off", "set my walk-away price"],
                ["the customer compares us with a cheaper offer", "I gave the discount away too early"]),
            new(["a first offer", "a concession", "the other side's interests"],
                ["make the first offer or wait", "trade a concession instead of giving it", "find out what the buyer really needs"],
                ["the buyer stays silent after every offer", "we only talk about price"]),
            new(["a deadlock", "a negotiation team", "an agenda for the talks"],
                ["get out of a deadlock", "split roles in a negotiation team", "negotiate by video with another culture"],
                ["new people join the talks at the last minute", "the talks are stuck over one clause"]),
        ]),
        new("complaints", "Complaint handling", ["angry customers", "claims"],
        [
            new(["an angry caller", "a sincere apology", "an escalation"],
                ["calm down an angry caller", "apologise without admitting fault", "end an abusive call"],
                ["the caller shouts and does not listen", "customers ask for my manager at once"]),
            new(["a warranty claim", "a replacement part", "a goodwill gesture"],
                ["decide on a warranty claim", "offer a goodwill gesture", "return a faulty item for a customer"],
                ["the warranty ended one week ago", "the replacement part was damaged too"]),
            new(["a complaint ticket", "a reply template", "the response deadline"],
                ["write a reply to a complaint", "find the root cause behind repeated complaints", "prioritise complaint tickets"],
                ["the same complaint comes back every month", "tickets wait for days between two teams"]),
        ]),
        new("tenders", "Tenders and proposals", ["bids", "proposals"],
        [
            new(["a tender document", "a bidder question", "the submission deadline"],
                ["decide whether to bid at all", "ask a bidder question without helping competitors",
                    "submit a tender on the public portal"],
                ["the tender portal closed before our upload", "the tender asks for a certificate we do not have"]),
            new(["an executive summary", "a reference project", "a proposal template"],
                ["write an executive summary", "get permission to name a reference customer", "reuse text from old proposals"],
                ["our proposal reads like five authors wrote it", "the reference project is too old for the bid"]),
            new(["a price sheet", "a payment schedule", "a risk surcharge"],
                ["price a project with unknown effort", "fill in a price sheet with options", "calculate a risk surcharge"],
                ["our price was double that of the winner", "the price sheet has no place for travel"]),
        ]),
    ];
}
