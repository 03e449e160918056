using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace LearningGraph.Api;

/// <summary>The API's own description, for programs and for people.</summary>
internal static class DocumentationEndpoints
{
    // The page brings its own assets; this holds it to them, whatever it may try to load.
    private const string OnlyThisHost =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

    public static void AddDocumentation(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.AddSchemaTransformer(SchemaOfText.DescribeAsync);
            options.AddDocumentTransformer(IntroduceAsync);
            options.AddDocumentTransformer(SchemaOfText.DescribeIdsAsync);
        });

    public static void MapDocumentation(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => TypedResults.Redirect("/docs")).AllowAnonymous().ExcludeFromDescription();
        routes.MapOpenApi().AllowAnonymous().ExcludeFromDescription();
        routes.MapScalarApiReference("/docs", options => options.WithTitle("LearningGraph").DisableDefaultFonts().DisableTelemetry())
            .AddEndpointFilter(HoldToThisHostAsync)
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    private static Task IntroduceAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "LearningGraph",
            Version = "v1",
            Description = "Whom should I ask? Tell what people do for each other, and ask who can help, with reasons.",
        };

        // The address it was read from; programs know it already, and without it the document is the same on every node.
        document.Servers = null;
        OfferKey(document);
        return Task.CompletedTask;
    }

    // Both with and without: only the node at hand knows whether it has keys.
    private static void OfferKey(OpenApiDocument document)
    {
        const string Name = "key";
        document.AddComponent<IOpenApiSecurityScheme>(Name, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "One of the node's keys, as made by --new-key; not needed while the node has none.",
        });
        document.Security = [new(), new() { [new(Name, document)] = [] }];
    }

    private static ValueTask<object?> HoldToThisHostAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.ContentSecurityPolicy = OnlyThisHost;
        return next(context);
    }
}
