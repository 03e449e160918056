namespace LearningGraph.Domain;

/// <summary>Keeps a spreadsheet that opens <see cref="ReplicateCsv"/> from taking a strategy's name for a formula.</summary>
internal static class FormulaNames
{
    private const string Signs = "=+-@\t\r";

    /// <summary>The first strategy whose name begins like a formula, as a sentence; null when there is none.</summary>
    public static string? FindFault(Scenario scenario) => scenario.Strategies.Index()
        .Where(strategy => strategy.Item.Name is [var first, ..] && Signs.Contains(first, StringComparison.Ordinal))
        .Select(strategy => $"strategies[{strategy.Index}].name {Quoted.Text(strategy.Item.Name!)} begins like a formula of a spreadsheet; begin it with another sign than =, +, - or @.")
        .FirstOrDefault();
}
