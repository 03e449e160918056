using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace LearningGraph.Api;

/// <summary>A knowledge flow as a file to save, written straight to the connection.</summary>
internal sealed class FlowFile(KnowledgeFlow flow, FlowFormat format) : IResult, IEndpointMetadataProvider
{
    /// <summary>Tells the documentation what else than JSON is answered.</summary>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [GraphMlWriter.ContentType, GexfWriter.ContentType, CsvEdgeWriter.ContentType]));

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (contentType, extension) = format switch
        {
            FlowFormat.GraphMl => (GraphMlWriter.ContentType, "graphml"),
            FlowFormat.Gexf => (GexfWriter.ContentType, "gexf"),
            _ => (CsvEdgeWriter.ContentType, "csv"),
        };
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"knowledge-flow-{flow.Attributes.Level}.{extension}\"".ToLowerInvariant();
        return format switch
        {
            FlowFormat.GraphMl => GraphMlWriter.WriteAsync(flow, response.Body, httpContext.RequestAborted),
            FlowFormat.Gexf => GexfWriter.WriteAsync(flow, response.Body, httpContext.RequestAborted),
            _ => CsvEdgeWriter.WriteAsync(flow, response.Body, httpContext.RequestAborted),
        };
    }
}
