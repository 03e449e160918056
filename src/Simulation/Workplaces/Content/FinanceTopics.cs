namespace LearningGraph.Simulation;

internal static class FinanceTopics
{
    public static TopicOutline[] All { get; } =
    [
        new("budgeting", "Budgeting", ["financial planning", "cost control"],
        [
            new(["a cost centre", "an internal allocation", "the budget holder"],
                ["move budget between cost centres", "see what is left of my budget", "split a cost over three cost centres"],
                ["costs of another team appear on my cost centre", "the cost centre report misses open orders"]),
            new(["a rolling forecast", "the year-end forecast", "a variance"],
                ["prepare the mid-year budget forecast", "explain a variance to the controller", "plan salaries for open positions"],
                ["my forecast and the controller's differ by a lot", "one-off costs distort the variance"]),
            new(["a business case", "the payback period", "depreciation"],
                ["write a business case for a new machine", "calculate the payback period", "decide between buying and leasing"],
                ["the business case depends on one assumption", "depreciation starts before the machine arrives"]),
        ]),
        new("invoicing", "Invoicing", ["billing", "accounts receivable"],
        [
            new(["a credit note", "a partial invoice", "an invoice number"],
                ["correct an invoice that was already sent", "issue a credit note", "invoice a project in three parts"],
                ["the customer says the invoice has the wrong order number", "the invoice was sent twice"]),
            new(["a payment reminder", "a payment term", "an overdue invoice"],
                ["send a friendly payment reminder", "agree on longer payment terms", "book a payment that covers two invoices"],
                ["the customer paid but the invoice is still open", "reminders go out although the invoice is disputed"]),
            new(["an electronic invoice", "the invoice format", "an invoice attachment"],
                ["send an electronic invoice to a public office", "test the electronic invoice format",
                    "attach a time sheet to an invoice"],
                ["the customer's portal rejects our electronic invoice", "the invoice total is off by one cent"]),
        ]),
        new("vat", "VAT", ["value added tax", "sales tax"],
        [
            new(["the reverse charge", "a VAT number", "a sale to another EU country"],
                ["check the VAT number of a customer", "bill a service with reverse charge", "treat goods that we install abroad"],
                ["the VAT number is valid but the address differs", "the customer refuses to pay VAT on a service"]),
            new(["the VAT return", "input tax", "a late correction"],
                ["correct a VAT return of last year", "claim input tax from a fuel receipt", "reconcile the VAT account"],
                ["the VAT account does not match the return", "input tax was claimed twice"]),
            new(["the reduced rate", "a mixed supply", "an export certificate"],
                ["decide which VAT rate applies to a bundle", "prove an export for VAT purposes", "handle VAT on free samples"],
                ["the export certificate never came back", "the system proposes the wrong VAT rate"]),
        ]),
        new("procurement", "Procurement", ["purchasing", "buying"],
        [
            new(["a purchase order", "the approval limit", "a framework agreement"],
                ["raise a purchase order above my limit", "order against a framework agreement", "change a purchase order after delivery"],
                ["my purchase order is stuck in approval", "the supplier delivered without a purchase order"]),
            new(["a supplier rating", "a second source", "a request for quotation"],
                ["compare quotations fairly", "onboard a new supplier", "find a second source for a critical part"],
                ["only one supplier answered our request for quotation", "the cheapest supplier has the worst rating"]),
            new(["a goods receipt", "a short delivery", "the three-way match"],
                ["book a partial goods receipt", "return goods to a supplier", "clear a blocked supplier invoice"],
                ["the invoice is blocked because of the three-way match", "quantity on the delivery note is wrong"]),
        ]),
    ];
}
