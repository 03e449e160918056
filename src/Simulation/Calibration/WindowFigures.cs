namespace LearningGraph.Simulation;

/// <summary>What happened in a community within one window of four weeks.</summary>
public sealed record WindowFigures
{
    /// <summary>People who asked or answered, from 0.</summary>
    public required int Active { get; init; }

    /// <summary>Of these, people who had never asked or answered before.</summary>
    public required int Newcomers { get; init; }

    /// <summary>Questions asked, from 0.</summary>
    public required int Questions { get; init; }

    /// <summary>Answers given, from 0.</summary>
    public required int Answers { get; init; }

    /// <summary>Of the questions whose two weeks ended in this window, the share that was answered by then, in [0, 1]; null when there were none.</summary>
    public required double? AnsweredShare { get; init; }

    /// <summary>Gini's coefficient of the answers given over all who were active, in [0, 1); null when nobody answered.</summary>
    public required double? Inequality { get; init; }
}
