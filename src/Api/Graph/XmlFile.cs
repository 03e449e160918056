using System.Text;
using System.Xml;

namespace LearningGraph.Api;

/// <summary>XML written straight to a connection.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Async = true,
        Indent = true,
        CloseOutput = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>A writer behind its declaration.</summary>
    public static XmlWriter Begin(Stream output) => XmlWriter.Create(output, Settings);

    /// <summary>Writes an attribute without namespace.</summary>
    public static Task WriteAsync(this XmlWriter xml, string attribute, string value) =>
        xml.WriteAttributeStringAsync(null, attribute, null, FlowText.ForXml(value));
}
