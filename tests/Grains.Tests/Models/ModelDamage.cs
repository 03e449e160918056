namespace LearningGraph.Grains.Tests;

/// <summary>What can be wrong with the files of a promoted model.</summary>
internal static class ModelDamage
{
    /// <summary>Damages them.</summary>
    /// <param name="folder">Holds the model v1.</param>
    /// <param name="fault"><c>content</c>, <c>missing</c>, <c>manifest</c> or <c>promoted</c>; anything else lies in no file.</param>
    /// <param name="promoted">The name of the file that says what was promoted.</param>
    public static void Apply(string folder, string fault, string promoted)
    {
        switch (fault)
        {
            case "content":
                File.AppendAllText(Path.Combine(folder, "v1.model"), "x");
                break;
            case "missing":
                File.Delete(Path.Combine(folder, "v1.model"));
                break;
            case "manifest":
                File.WriteAllText(Path.Combine(folder, "v1.json"), "{");
                break;
            case "promoted":
                File.WriteAllText(Path.Combine(folder, promoted), "[");
                break;
        }
    }
}
