using System.Globalization;

namespace LearningGraph.Simulation;

/// <summary>What a log must have before anything can be fitted to it.</summary>
internal static class CalibrationRules
{
    /// <summary>The most windows that can be played.</summary>
    public const int MostWindows = 500;

    /// <summary>The most people that a log can have; ten times as many may be interested.</summary>
    public const int MostPeople = 200_000;

    /// <exception cref="ArgumentException">Something is missing; the message says what.</exception>
    public static void Check(CommunitySeries observed, CalibrationTerms terms)
    {
        var fault = terms.Budget is < CalibrationTerms.LeastBudget or > CalibrationTerms.MostBudget
                ? Text($"A budget of {terms.Budget} simulations is outside {CalibrationTerms.LeastBudget} to {CalibrationTerms.MostBudget:N0}.")
            : observed.People == 0 && observed.Windows.Length == 0
                ? "The log holds no four weeks of questions and answers; nothing can be fitted."
            : observed.Windows.Length < CalibrationTerms.LeastWindows
                ? Text($"The log spans {observed.Windows.Length} windows of four weeks; at least {CalibrationTerms.LeastWindows} are needed, half of them to be fitted and half to be foreseen.")
            : observed.Windows.Length > MostWindows
                ? Text($"The log spans {observed.Windows.Length:N0} windows of four weeks, and {MostWindows} can be played; fit a beginning of it (--windows), or look whether a date is wrong.")
            : observed.Take(observed.Windows.Length / 2).People is > MostPeople and var people
                ? Text($"{people:N0} people ask or answer in the first half of the log, and {MostPeople:N0} can be played; fit a shorter beginning of it (--windows).")
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
