using System.Text.Json.Nodes;

namespace LearningGraph.Cli;

/// <summary>What a row gives for one field: a value, nothing, or a fault.</summary>
/// <param name="Node">The value as JSON; null when there is none.</param>
/// <param name="Fault">A sentence that names column and value; null when all is well.</param>
internal readonly record struct CsvValue(JsonNode? Node, string? Fault = null);
