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
    /// <param name="onRead">Told how many bytes each reading took.</param>
    /// <param name="cancellationToken">Ends the reading between two rows.</param>
    /// <exception cref="CommandFailedException">
    /// The file is empty, broken, holds a document type or a row of more than 16 MB; names file and line.
    /// </exception>
    public static IEnumerable<StackExchangeRow> Read(string path, Action<int> onRead, CancellationToken cancellationToken)
    {
        using RowStream file = new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan), onRead);
        if (new FileInfo(path).Length == 0)
        {
            throw new CommandFailedException($"{path} is empty.");
        }

        using var reader = XmlReader.Create(file, Settings);
        while (Advance(reader, path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                file.BeginRow();
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
        catch (InvalidDataException)
        {
            throw new CommandFailedException(
                $"{path}, line {((IXmlLineInfo)reader).LineNumber}: a row is longer than {RowStream.MaxRowBytes / 1024 / 1024} MB, which no dump holds.");
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
