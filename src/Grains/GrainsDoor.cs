using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LearningGraph.Grains;

/// <summary>The door to this project.</summary>
public static class GrainsDoor
{
    /// <summary>
    /// Adds the grains and the tail that feeds them. Needs an <see cref="IInteractionLog"/>, an <see cref="ISnapshotStore"/>, an <see cref="IModelStore"/> and an <see cref="IExperimentStore"/>; takes a
    /// <see cref="TimeProvider"/> that is there already, else the system's. Experiments are played by the <see cref="WorkerCommand"/> that is there, else in this process.
    /// </summary>
    /// <param name="silo">Where to add them.</param>
    /// <param name="configure">Sets when snapshots are taken, for example from the section <see cref="SnapshotOptions.Section"/>; null for the defaults.</param>
    /// <exception cref="OptionsValidationException">At start: a setting is out of range; the message names it.</exception>
    public static ISiloBuilder AddLearningGraphGrains(this ISiloBuilder silo, Action<SnapshotOptions>? configure = null)
    {
        silo.Services.AddOptions<SnapshotOptions>()
            .Configure(configure ?? (_ => { }))
            .Validate(options => options.Entries >= 1_000, "Snapshots:Entries is below 1000.")
            .Validate(options => options.Interval >= TimeSpan.FromSeconds(1) && options.Interval <= TimeSpan.FromDays(1), "Snapshots:Interval is outside 00:00:01 to 1.00:00:00.")
            .Validate(options => options.StopTimeout >= TimeSpan.Zero && options.StopTimeout <= TimeSpan.FromMinutes(1), "Snapshots:StopTimeout is outside 00:00:00 to 00:01:00.")
            .ValidateOnStart();
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddSingleton<ServingModel>();
        silo.Services.AddHostedService(services => services.GetRequiredService<ServingModel>());
        silo.Services.AddSingleton<ModelTraining>();
        silo.Services.AddHostedService<ModelSchedule>();
        silo.Services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section)
            .Validate(
                options => options.TrainEveryDays is >= 0 and <= ModelOptions.MaxDays, $"Models:TrainEveryDays is outside 0 to {ModelOptions.MaxDays}.")
            .ValidateOnStart();
        silo.Services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section)
            .Validate(options => options.K >= PrivacyOptions.LeastK, $"Privacy:K is below {PrivacyOptions.LeastK}: no figure may be about fewer people.")
            .ValidateOnStart();
        silo.Services.AddOptions<RankingOptions>().BindConfiguration(RankingOptions.Section)
            .Validate(options => Enum.IsDefined(options.ForbidReportingLine), "Ranking:ForbidReportingLine is not one of Nowhere, Mentors, Everywhere.")
            .Validate(options => options.QuietFrom != options.QuietUntil, "Ranking:QuietFrom and Ranking:QuietUntil are the same time; to have no quiet hours leave Ranking:QuietHours off.")
            .Validate(options => options.NewcomerShare is >= 0 and <= RankingOptions.MostNewcomerShare, $"Ranking:NewcomerShare is outside 0 to {RankingOptions.MostNewcomerShare}.")
            .ValidateOnStart();
        silo.Services.AddSingleton<AcceptanceSource>();
        silo.Services.AddSingleton<FlowSource>();
        silo.Services.AddSingleton<CommunitySource>();
        silo.Services.AddSingleton<Instruments>();
        silo.Services.AddSingleton<ShownRecorder>();
        silo.Services.AddHostedService(services => services.GetRequiredService<ShownRecorder>());
        silo.Services.AddSingleton<ProjectionSnapshots>();
        silo.Services.AddSingleton<SnapshotSchedule>();

        // Before the tail, so that it stops after it and saves all that was folded.
        silo.Services.AddHostedService(services => services.GetRequiredService<SnapshotSchedule>());
        silo.Services.AddSingleton<SiloTail>();
        silo.Services.AddHostedService(services => services.GetRequiredService<SiloTail>());
        silo.Services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section)
            .Validate(
                options => options.RetentionDays is null or (>= 1 and <= Limits.RetentionDays), $"Privacy:RetentionDays is outside 1 to {Limits.RetentionDays}.")
            .ValidateOnStart();
        silo.Services.AddHostedService<RetentionService>();
        silo.Services.AddOptions<ExperimentOptions>().BindConfiguration(ExperimentOptions.Section)
            .Validate(
                options => options.Workers is >= 1 and <= ExperimentOptions.MaxWorkers, $"Experiments:Workers is outside 1 to {ExperimentOptions.MaxWorkers}.")
            .Validate(
                options => options.MaxUnfinished is >= 1 and <= ExperimentOptions.MostUnfinished, $"Experiments:MaxUnfinished is outside 1 to {ExperimentOptions.MostUnfinished}.")
            .Validate(
                options => options.MaxUnfinishedTicks is >= ExperimentOptions.LeastUnfinishedTicks and <= ExperimentOptions.MostUnfinishedTicks,
                $"Experiments:MaxUnfinishedTicks is outside {ExperimentOptions.LeastUnfinishedTicks} to {ExperimentOptions.MostUnfinishedTicks}.")
            .ValidateOnStart();
        silo.Services.TryAddSingleton<IReplicatePlayers, ReplicatePlayers>();
        silo.Services.AddSingleton<ExperimentRegister>();
        silo.Services.AddSingleton<ReportBuilder>();
        silo.Services.AddSingleton<WorkplaceConsent>();
        silo.Services.AddHostedService(services => services.GetRequiredService<WorkplaceConsent>());
        silo.Services.AddHostedService<ExperimentQueue>();
        return silo;
    }
}
