using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>What a log must have before anything can be fitted to it.</summary>
internal static class CalibrationRules
{
    /// <exception cref="ArgumentException">Something is missing; the message says what.</exception>
    public static void Check(CommunitySeries observed, CalibrationTerms terms)
    {
        var fault = terms.Budget is < CalibrationTerms.LeastBudget or > CalibrationTerms.MostBudget
                ? Text($"A budget of {terms.Budget} simulations is outside {CalibrationTerms.LeastBudget} to {CalibrationTerms.MostBudget:N0}.")
            : observed.People == 0 && observed.Windows.Length == 0
                ? "The log holds no four weeks of questions and answers; nothing can be fitted."
            : observed.Windows.Length < CalibrationTerms.LeastWindows
                ? Text($"The log spans {observed.Windows.Length} windows of four weeks; at least {CalibrationTerms.LeastWindows} are needed, half of them to be fitted and half to be foreseen.")
            : observed.Windows.Take(observed.Windows.Length / 2).All(window => window.Answers == 0) ? "Nobody answers in the first half of the log; there is nothing to fit answering to."
            : observed.Windows.Take(observed.Windows.Length / 2).All(window => window.Questions == 0) ? "Nobody asks in the first half of the log; there is nothing to fit asking to."
            : null;
        if (fault is not null)
        {
            throw new ArgumentException(fault, nameof(observed));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
