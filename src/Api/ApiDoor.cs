using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LearningGraph.Api;

/// <summary>The door to this project: the whole HTTP side of a node.</summary>
public static class ApiDoor
{
    /// <summary>The largest body of an address that says nothing else.</summary>
    internal const int MaxBodyBytes = 2 * 1024 * 1024;

    /// <summary>Adds what the endpoints need. They also take an <see cref="IGrainFactory"/> and an <see cref="IInteractionLog"/>.</summary>
    /// <remarks>Keys come from the section <see cref="SecurityOptions.Section"/> of the configuration; one that cannot be a key's hash stops the start.</remarks>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(options =>
        {
            DomainJson.Apply(options.SerializerOptions);
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(OwnIds.MakeOptional);
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        // The first writer that can write does: this one has to stand before the framework's own.
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<KeyCheck>();
        services.AddOptions<SecurityOptions>().BindConfiguration(SecurityOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityValidation>();
        services.AddSingleton<ServerTiming>();
        services.AddSingleton<BodyBudget>();
        services.AddAdmission();
        services.AddDocumentation();
        return services;
    }

    /// <summary>Maps every address of the API; call it once, before anything else that answers requests.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.Use(Addresses.ReadAsync);
        app.Use(app.Services.GetRequiredService<ServerTiming>().TellAsync);
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRouting();
        app.Use(app.Services.GetRequiredService<KeyCheck>().RequireAsync);
        app.UseRateLimiter();
        app.Use(app.Services.GetRequiredService<Readiness>().RequireAsync);
        app.Use(Addresses.DecodeAsync);
        app.Use(BodyBuffer.KeepAsync);

        var routes = app.MapGroup("/v1")
            .AddEndpointFilter<RouteGroupBuilder, ValidationFilter>()
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .RequireRateLimiting(Admission.ForOthers)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        routes.MapInteractions();
        routes.MapLearners();
        routes.MapSuggestions();
        routes.MapMentoring();
        routes.MapDecisionLog();
        routes.MapGroups();
        routes.MapTopics();
        routes.MapSources();
        routes.MapRetention();
        routes.MapGraph();
        routes.MapModels();
        routes.MapExperiments();

        app.MapHealth();
        app.MapDocumentation();
    }
}
