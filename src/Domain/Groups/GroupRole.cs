using System.Text.Json.Serialization;

namespace LearningGraph.Domain;

/// <summary>What a learner is to a group.</summary>
[Alias("lg.group-role"), JsonConverter(typeof(NamedEnumJsonConverter<GroupRole>))]
public enum GroupRole
{
    /// <summary>Joined and has not left.</summary>
    Member = 0,

    /// <summary>Named as an owner.</summary>
    Owner = 1,

    /// <summary>Invited, neither joined nor left since.</summary>
    Invited = 2,
}
