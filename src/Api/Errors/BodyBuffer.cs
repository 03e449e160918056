using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace LearningGraph.Api;

/// <summary>Keeps a small request body, so that an error can name the value that could not be read.</summary>
internal static class BodyBuffer
{
    /// <summary>Keeps what is read, for the endpoints whose bodies the framework binds: they take JSON and nothing else.</summary>
    public static Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { ContentTypes: ["application/json"] })
        {
            // All of it in memory: beyond its threshold the framework would write what people ask to a temporary file.
            context.Request.EnableBuffering(ApiDoor.MaxBodyBytes);
        }

        return next(context);
    }

    /// <summary>What was kept; empty when nothing was.</summary>
    public static async ValueTask<byte[]> ReadAsync(HttpContext context)
    {
        if (!context.Request.Body.CanSeek)
        {
            return [];
        }

        context.Request.Body.Position = 0;
        using MemoryStream copy = new();
        await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
        return copy.ToArray();
    }
}
