namespace LearningGraph.Domain;

/// <summary>A group's row in the listing of all.</summary>
/// <param name="Group">Which.</param>
/// <param name="Name">The description's name; null when there is none.</param>
/// <param name="Members">How many joined and have not left, owners included; only who may be analysed and joined for everybody to see. Null when they are fewer than the node's threshold.</param>
[GenerateSerializer, Immutable, Alias("lg.listed-group")]
public sealed record ListedGroup([property: Id(0)] GroupId Group, [property: Id(1)] string? Name, [property: Id(3)] int? Members);
