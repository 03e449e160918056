using System.Text.Json;

namespace LearningGraph.Domain;

/// <summary>Reports as JSON files: equal reports are equal bytes.</summary>
public static class ReportJson
{
    private static readonly JsonSerializerOptions Writing = new(DomainJson.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes one report, indented, with a line break at its end.</summary>
    public static byte[] Write(ExperimentReport report) => [.. JsonSerializer.SerializeToUtf8Bytes(report, Writing), (byte)'\n'];
}
