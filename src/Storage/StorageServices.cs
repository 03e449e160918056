using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningGraph.Storage;

/// <summary>The door of this project.</summary>
public static class StorageServices
{
    /// <summary>
    /// Adds <see cref="IInteractionLog"/> as a singleton on one folder, opened at its first use, closed with the services; and
    /// <see cref="ISnapshotStore"/>, <see cref="IModelStore"/> and <see cref="IExperimentStore"/> in the same folder.
    /// </summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="configure">Sets the options, for example from the section <see cref="StorageOptions.Section"/>.</param>
    /// <exception cref="OptionsValidationException">At start: a setting is out of range; the message names it.</exception>
    public static IServiceCollection AddSqliteLog(this IServiceCollection services, Action<StorageOptions> configure)
    {
        services.AddOptions<StorageOptions>()
            .Configure(configure)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Folder), "Storage:Folder is empty; it names the folder of the database.")
            .ValidateOnStart();
        services.AddSingleton<IInteractionLog>(provider => SqliteInteractionLog.Open(
            FolderOf(provider), provider.GetService<TimeProvider>(), provider.GetService<ILogger<SqliteInteractionLog>>()));
        services.AddSingleton<IModelStore>(provider =>
        {
            provider.GetRequiredService<IInteractionLog>();
            return new ModelFolder(Path.Combine(FolderOf(provider), "models"));
        });
        services.AddSingleton<IExperimentStore>(provider =>
        {
            provider.GetRequiredService<IInteractionLog>();
            return new ExperimentFolder(Path.Combine(FolderOf(provider), "experiments"));
        });
        return services.AddSingleton<ISnapshotStore>(provider =>
        {
            // Whoever holds the log holds the folder: what lies there half-written is nobody else's.
            provider.GetRequiredService<IInteractionLog>();
            return new SnapshotFolder(FolderOf(provider));
        });
    }

    private static string FolderOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder;
}
