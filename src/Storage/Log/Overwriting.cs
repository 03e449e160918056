namespace LearningGraph.Storage;

/// <summary>The statements that overwrite what somebody wrote by as many zeros, in place: see docs/decisions/erasure-in-place.md.</summary>
internal static class Overwriting
{
    /// <param name="column">Of <c>texts</c>: those whose value is the statement's one parameter are overwritten.</param>
    public static string OfTexts(string column) => $"""
        UPDATE texts
        SET erased = 1, title = CAST(zeroblob(octet_length(title)) AS TEXT), body = CAST(zeroblob(octet_length(body)) AS TEXT)
        WHERE {column} = ? AND erased = 0
        """;

    /// <param name="column">Of <c>profiles</c>: those whose value is the statement's one parameter are overwritten.</param>
    public static string OfProfiles(string column) =>
        $"UPDATE profiles SET erased = 1, content = CAST(zeroblob(octet_length(content)) AS TEXT) WHERE {column} = ? AND erased = 0";
}
