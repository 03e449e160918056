using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LearningGraph.Api;

/// <summary>
/// Lets ids hold every character, a slash too (<c>/v1/topics/ci%2Fcd</c>). The server's own path does not: it leaves %2F encoded, so that nobody
/// could tell <c>ci/cd</c> from <c>ci%2Fcd</c>, or decodes it to a separator when the request names the host too (<c>GET http://host/v1/…</c>).
/// Here routing sees the path as it was sent, with only <c>%</c> and <c>/</c> encoded, and each id is decoded from what routing found for it.
/// </summary>
internal static class Addresses
{
    /// <summary>Comes before everything that looks at the path. A name between two slashes is a name, <c>..</c> too.</summary>
    public static Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var path = FindPath(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);

        // Not by the conversion from a string, which decodes.
        context.Request.Path = new(path.Contains('%', StringComparison.Ordinal) ? string.Join('/', path.Split('/').Select(EncodeSeparators)) : path);
        return next(context);
    }

    /// <summary>Runs between routing and the endpoint.</summary>
    public static Task DecodeAsync(HttpContext context, RequestDelegate next)
    {
        foreach (var (name, value) in context.Request.RouteValues.ToArray())
        {
            context.Request.RouteValues[name] = value is string id ? Uri.UnescapeDataString(id) : value;
        }

        return next(context);
    }

    // Empty for a target that names no path, such as * of OPTIONS and HOST:PORT of CONNECT.
    private static string FindPath(string target)
    {
        const string BeforeHost = "://";
        var host = target.StartsWith('/') ? 0 : target.IndexOf(BeforeHost, StringComparison.Ordinal) is var scheme and > 0 ? scheme + BeforeHost.Length : target.Length;
        var end = target.IndexOf('?', host) is var query and >= 0 ? query : target.Length;
        return target.IndexOf('/', host, end - host) is var start and >= 0 ? target[start..end] : "";
    }

    private static string EncodeSeparators(string name) =>
        Uri.UnescapeDataString(name).Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);
}
