namespace LearningGraph.Storage;

/// <summary>A database file cannot be used by this program: it is damaged, is no database, or was written by a newer version.</summary>
public sealed class StorageFormatException : IOException
{
    /// <summary>Names the file and what is wrong with it.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="fault">What is wrong, as the end of a sentence that begins with the file.</param>
    /// <param name="cause">What the database said, if it did.</param>
    public StorageFormatException(string file, string fault, Exception? cause = null)
        : base($"The file '{file}' {fault}", cause) =>
        File = file;

    /// <summary>The full path of the file.</summary>
    public string File { get; }
}
