namespace LearningGraph.Simulation;

/// <summary>A question that was asked.</summary>
/// <param name="Number">Its index among all questions.</param>
/// <param name="At">Seconds since the start.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Facet">Which side of the topic.</param>
/// <param name="Second">Another topic it touches; null for most.</param>
/// <param name="Group">The community it was asked in; null for none.</param>
/// <param name="Tagged">Whether the asker named the topics.</param>
internal readonly record struct Question(int Number, int At, int Asker, int Topic, int Facet, int? Second, int? Group, bool Tagged);
