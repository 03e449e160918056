using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace LearningGraph.Api;

/// <summary>Writes every problem as JSON, whatever the caller said it would accept: the framework's own writer sends browsers an empty page.</summary>
internal sealed class ProblemWriter(IOptions<JsonOptions> json) : IProblemDetailsWriter
{
    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc/>
    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        Problems.Complete(context.ProblemDetails, context.HttpContext);
        return new(context.HttpContext.Response.WriteAsJsonAsync(
            context.ProblemDetails, json.Value.SerializerOptions, Problems.ContentType, context.HttpContext.RequestAborted));
    }
}
