namespace LearningGraph.Cli;

/// <summary>One line that could not be read.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Reason">A sentence that names the offending value.</param>
internal sealed record LineFault(long Line, string Reason);
