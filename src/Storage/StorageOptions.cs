namespace LearningGraph.Storage;

/// <summary>Where a node keeps what it knows.</summary>
public sealed class StorageOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Storage";

    /// <summary>The folder of the database; created when missing, other files in it are left alone. Never blank; default <c>./data</c>.</summary>
    public string Folder { get; set; } = "./data";
}
