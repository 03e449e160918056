namespace LearningGraph.Domain;

/// <summary>The JSON schema of scenarios (draft 2020-12), as it lies beside the ready-made ones: every field with its type, range, default and meaning.</summary>
public static class ScenarioSchema
{
    private const string Resource = "scenario.schema.json";

    /// <summary>Reads it.</summary>
    /// <returns>UTF-8, indented, with a line break at its end.</returns>
    public static byte[] Read()
    {
        using var stream = typeof(ScenarioSchema).Assembly.GetManifestResourceStream(Resource)!;
        var schema = new byte[stream.Length];
        stream.ReadExactly(schema);
        return schema;
    }
}
