using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LearningGraph.Api;

/// <summary>Refuses parameters that an endpoint does not have: a filter with a typo would show more than was asked for.</summary>
internal static class KnownParameters
{
    /// <summary>Takes only parameters of the address that the handler names.</summary>
    public static RouteHandlerBuilder RefuseOtherParameters(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilterFactory((handler, next) =>
    {
        string[] known = [.. handler.MethodInfo.GetParameters().Where(parameter => parameter.HasDefaultValue).Select(parameter => parameter.Name!)];
        return context => context.HttpContext.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? throw new BadHttpRequestException($"There is no parameter {Quoted.Text(unknown)}; there are {string.Join(", ", known)}.")
            : next(context);
    });
}
