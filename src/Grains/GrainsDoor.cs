using LearningGraph.Recommender;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LearningGraph.Grains;

/// <summary>The door to this project.</summary>
public static class GrainsDoor
{
    /// <summary>
    /// Adds the grains and the tail that feeds them. Needs an <see cref="IInteractionLog"/>; takes a <see cref="TimeProvider"/> that is there
    /// already, else the system's.
    /// </summary>
    public static ISiloBuilder AddLearningGraphGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton<ProjectionWriter>();
        silo.Services.AddSingleton<SuggestionPipeline>();
        silo.Services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section)
            .Validate(options => options.K >= PrivacyOptions.LeastK, $"Privacy:K is below {PrivacyOptions.LeastK}: no figure may be about fewer people.")
            .ValidateOnStart();
        silo.Services.AddSingleton<FlowSource>();
        silo.Services.AddSingleton<Instruments>();
        silo.Services.AddSingleton<ShownRecorder>();
        silo.Services.AddHostedService(services => services.GetRequiredService<ShownRecorder>());
        silo.Services.AddSingleton<SiloTail>();
        silo.Services.AddHostedService(services => services.GetRequiredService<SiloTail>());
        return silo;
    }
}
