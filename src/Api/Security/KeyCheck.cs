using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LearningGraph.Api;

/// <summary>Lets in who shows one of the node's keys; everybody while the node has none. Never writes a key anywhere.</summary>
internal sealed class KeyCheck(IOptions<SecurityOptions> options)
{
    private const string Challenge = "Bearer realm=\"LearningGraph\"";

    private readonly ImmutableArray<byte[]> _hashes = [.. options.Value.Keys.Values.Select(Convert.FromHexString)];

    /// <summary>Runs after routing: what is not marked as open needs a key, and so does every address below <c>/v1</c>, also one that is not there.</summary>
    public Task RequireAsync(HttpContext context, RequestDelegate next)
    {
        if (_hashes.IsEmpty || IsOpen(context))
        {
            return next(context);
        }

        if (ReadKey(context.Request) is not { } key)
        {
            return RefuseAsync(context, Challenge, "This node is opened by a key: send it as 'Authorization: Bearer KEY'.");
        }

        return IsKnown(key)
            ? next(context)
            : RefuseAsync(context, $"{Challenge}, error=\"invalid_token\"", "The key in 'Authorization' is none of this node's keys.");
    }

    private static bool IsOpen(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/v1")
        && (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null);

    private static string? ReadKey(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var sent) && sent.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? sent.Parameter
            : null;

    // Every hash is compared to its end, so that the time it takes tells nothing.
    private bool IsKnown(string key)
    {
        var sent = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var isKnown = false;
        foreach (var hash in _hashes)
        {
            isKnown |= CryptographicOperations.FixedTimeEquals(hash, sent);
        }

        return isKnown;
    }

    private static Task RefuseAsync(HttpContext context, string challenge, string detail)
    {
        context.Response.Headers.WWWAuthenticate = challenge;
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status401Unauthorized).ExecuteAsync(context);
    }
}
