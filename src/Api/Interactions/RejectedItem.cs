using System.Text.Json.Serialization;

namespace LearningGraph.Api;

/// <summary>One item of a batch that was not taken.</summary>
/// <param name="Index">Its place in the batch, from 0; blank lines do not count.</param>
/// <param name="Id">Its id, when one could be read.</param>
/// <param name="Status">400 it breaks a rule, 404 it retracts what is not there, 409 its id is there with other content, 413 its line is too long.</param>
/// <param name="Detail">A sentence that names the offending value.</param>
public sealed record RejectedItem(
    long Index, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id, int Status, string Detail);
