using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace LearningGraph.Api;

/// <summary>
/// Lets ids hold every character, a slash too (<c>/v1/topics/ci%2Fcd</c>): the server leaves %2F encoded in a path, so that nobody could tell
/// <c>ci/cd</c> from <c>ci%2Fcd</c>. Here each id is decoded once, from the address as it was sent.
/// </summary>
internal static class Addresses
{
    /// <summary>Runs between routing and the endpoint.</summary>
    public static Task DecodeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern } && context.Request.RouteValues.Count > 0)
        {
            var sent = Path(context).Split('/', StringSplitOptions.None);
            for (var i = 0; i < pattern.PathSegments.Count; i++)
            {
                // The path begins with a slash, so its parts are one off.
                if (i + 1 < sent.Length && pattern.PathSegments[i] is { IsSimple: true, Parts: [RoutePatternParameterPart { IsCatchAll: false } id] })
                {
                    context.Request.RouteValues[id.Name] = Uri.UnescapeDataString(sent[i + 1]);
                }
            }
        }

        return next(context);
    }

    private static string Path(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
