namespace LearningGraph.Storage;

/// <summary>A folder is already open, in this process or another: one folder belongs to one node.</summary>
public sealed class StorageFolderInUseException : IOException
{
    /// <summary>Names the folder.</summary>
    /// <param name="folder">Its full path.</param>
    /// <param name="cause">What the operating system said.</param>
    public StorageFolderInUseException(string folder, Exception cause)
        : base($"The folder '{folder}' is in use by another node. Stop that node, or give this one a folder of its own with Storage:Folder.", cause) =>
        Folder = folder;

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }
}
