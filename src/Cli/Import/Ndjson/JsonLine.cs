namespace LearningGraph.Cli;

/// <summary>One line of a file that holds one JSON value a line.</summary>
/// <param name="Number">Its number, from 1 as an editor shows it.</param>
/// <param name="Utf8">What it holds; empty when there is a fault.</param>
/// <param name="Fault">Why it cannot even be looked at; null when it can.</param>
internal readonly record struct JsonLine(long Number, byte[] Utf8, string? Fault = null);
