using System.Xml;

namespace LearningGraph.Cli;

/// <summary>Streams the rows of one XML file of a Stack Exchange dump.</summary>
internal static class StackExchangeTable
{
    // Real dumps hold references to characters that XML 1.0 forbids. A document type could make entities expand without end.
    private static readonly XmlReaderSettings Settings =
        new() { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    /// <summary>Yields every <c>row</c> element, in the order of the file; memory does not grow with the file.</summary>
    /// <param name="path">The file; it exists.</param>
    /// <param name="cancellationToken">Ends the reading between two rows.</param>
    /// <exception cref="CommandFailedException">The file is empty, broken or holds a document type; names file and line.</exception>
    public static IEnumerable<StackExchangeRow> Read(string path, CancellationToken cancellationToken)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0)
        {
            throw new CommandFailedException($"{path} is empty.");
        }

        using var reader = XmlReader.Create(file, Settings);
        while (Advance(reader, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                yield return new(reader);
            }
        }
    }

    private static bool Advance(XmlReader reader, string path)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException refused) when (refused.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new CommandFailedException($"{path} declares a document type (DOCTYPE), which is not allowed in a dump.");
        }
        catch (XmlException broken)
        {
            throw new CommandFailedException($"{path} is not a whole XML file: {broken.Message}");
        }
    }
}
