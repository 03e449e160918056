using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What an assignment of mentors makes as large as can be.</summary>
[Alias("lg.assignment-objective"), JsonConverter(typeof(NamedEnumJsonConverter<AssignmentObjective>))]
public enum AssignmentObjective
{
    /// <summary>How many learners get a mentor; of all assignments that serve as many, the one with the largest sum of scores.</summary>
    MostPeople = 0,

    /// <summary>The sum of the scores, even if fewer learners get a mentor.</summary>
    BestTotal = 1,
}
