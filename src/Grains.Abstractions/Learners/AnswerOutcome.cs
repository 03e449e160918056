namespace LearningGraph.Grains;

/// <summary>What became of feedback on a suggestion.</summary>
[Alias("lg.answer-outcome")]
public enum AnswerOutcome
{
    /// <summary>Recorded, or the same answer was there already.</summary>
    Recorded = 0,

    /// <summary>No such suggestion set was ever shown.</summary>
    UnknownSet = 1,

    /// <summary>The set did not name this learner.</summary>
    NotInSet = 2,

    /// <summary>The learner has accepted as many asks in seven days as capacity allows.</summary>
    Full = 3,

    /// <summary>An earlier answer says the opposite.</summary>
    Contradicts = 4,

    /// <summary>It is told by somebody who neither asked nor was suggested.</summary>
    NotConcerned = 5,
}
