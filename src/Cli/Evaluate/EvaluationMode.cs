namespace LearningGraph.Cli;

/// <summary>When something counts as known during an evaluation.</summary>
internal enum EvaluationMode
{
    /// <summary>All that belongs to a question is known before the next question is asked.</summary>
    Lines = 0,

    /// <summary>Everything is known from the time it has.</summary>
    Time = 1,
}
