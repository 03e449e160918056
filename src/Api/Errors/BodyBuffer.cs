using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace LearningGraph.Api;

/// <summary>Keeps a small request body, as UTF-8, so that an error can name the value that could not be read.</summary>
internal static class BodyBuffer
{
    // Of the encodings that .NET knows, Latin-1 grows most: to twice its bytes.
    private const int MaxUtf8Bytes = 2 * ApiDoor.MaxBodyBytes;

    /// <summary>Keeps what is read, for the endpoints whose bodies the framework binds: they take JSON and nothing else.</summary>
    /// <exception cref="BadHttpRequestException">415: the encoding that the request names is none.</exception>
    public static Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { ContentTypes: ["application/json"] })
        {
            Transcode(context);

            // All of it in memory: beyond its threshold the framework would write what people ask to a temporary file.
            context.Request.EnableBuffering(MaxUtf8Bytes);
        }

        return next(context);
    }

    /// <summary>What was kept, without a byte order mark; empty when nothing was.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContext context)
    {
        if (!context.Request.Body.CanSeek)
        {
            return default;
        }

        context.Request.Body.Position = 0;
        using MemoryStream copy = new();
        await context.Request.Body.CopyToAsync(copy, context.RequestAborted);
        var body = copy.GetBuffer().AsMemory(0, (int)copy.Length);
        return body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[Encoding.UTF8.Preamble.Length..] : body;
    }

    // Here and not by the framework, so that whoever reads the body later reads the same; it also answers 500 to an encoding that is quoted or unknown.
    private static void Transcode(HttpContext context)
    {
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
        {
            return;
        }

        type.Charset = HeaderUtilities.RemoveQuotes(type.Charset);
        var encoding = type.Encoding
            ?? throw new BadHttpRequestException("There is no such encoding.", StatusCodes.Status415UnsupportedMediaType);
        if (encoding is not UTF8Encoding)
        {
            request.Body = Encoding.CreateTranscodingStream(request.Body, encoding, Encoding.UTF8);
            context.Response.RegisterForDisposeAsync(request.Body);
        }

        type.Charset = default;
        request.ContentType = type.ToString();
    }
}
