using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using LearningGraph.Api;
using LearningGraph.Grains;
using LearningGraph.Simulation;
using LearningGraph.Storage;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace LearningGraph.Silo;

/// <summary>One node: the log, a silo with its co-hosted client, and the HTTP side, in one process.</summary>
internal static class Node
{
    private const string DefaultUrls = "http://127.0.0.1:5080";
    private const string FolderSetting = $"{StorageOptions.Section}:{nameof(StorageOptions.Folder)}";
    private const int MaxEnqueuedRequests = 10_000;
    private const int ReadAheadBytes = 128 * 1024;
    private const int MaxConnections = 4_096;
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Runs a node until it is told to stop.</summary>
    /// <param name="commandLine">See <see cref="NodeArguments"/>.</param>
    /// <param name="output">Told where the node listens, once it answers.</param>
    /// <param name="errors">Told in one line why it does not start.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="replace">Replaces services, such as the log in a test; null to keep all.</param>
    /// <returns>The exit code: 1 when a setting does not allow it to start or it had to give up, else 0.</returns>
    public static async Task<int> RunAsync(
        string[] commandLine, TextWriter output, TextWriter errors, CancellationToken cancellationToken, Action<IServiceCollection>? replace = null)
    {
        try
        {
            var arguments = NodeArguments.Parse(commandLine);
            if (arguments.WantsHelp)
            {
                await output.WriteLineAsync(NodeArguments.Help);
                return 0;
            }

            if (arguments.NewKey is not null || arguments.DropKey is not null)
            {
                await new KeyCommand(FolderOf(CreateBuilder(arguments).Configuration), output, errors).RunAsync(arguments);
                return 0;
            }

            await using var app = Build(arguments, replace);
            var sample = await PrepareAsync(app, arguments, output);

            if (await StartAsync(app, cancellationToken))
            {
                if (await BecomeReadyAsync(app, cancellationToken))
                {
                    await Banner.WriteAsync(app, sample, output);
                }

                await app.WaitForShutdownAsync(cancellationToken);
            }

            return HasFailed(app) ? 1 : 0;
        }
        catch (Exception refused) when (StartRefusedException.Explain(refused) is { } reason)
        {
            await errors.WriteLineAsync(reason);
            return 1;
        }
    }

    /// <summary>Puts a node together without starting it.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="replace">Replaces services, such as the clock in a test; null to keep all.</param>
    /// <exception cref="StartRefusedException">A setting does not allow it.</exception>
    public static WebApplication Build(NodeArguments arguments, Action<IServiceCollection>? replace = null)
    {
        var builder = CreateBuilder(arguments);
        var keys = new KeyFile(FolderOf(builder.Configuration)).Read();
        builder.Configuration.AddInMemoryCollection(
            keys.Select(key => KeyValuePair.Create($"{SecurityOptions.Section}:{nameof(SecurityOptions.Keys)}:{key.Key}", (string?)key.Value)));

        Listen(builder);
        Log(builder.Logging);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSqliteLog(builder.Configuration.GetSection(StorageOptions.Section).Bind);
        builder.Services.AddOptions<SiloOptions>().BindConfiguration(SiloOptions.Section)
            .Validate(options => IsPort(options.SiloPort), "Silo:SiloPort is outside 0 to 65535.")
            .Validate(options => IsPort(options.GatewayPort), "Silo:GatewayPort is outside 0 to 65535.")
            .Validate(options => !IsPort(options.SiloPort) || Ports.IsFree(options.SiloPort), "Silo:SiloPort is in use by another program.")
            .Validate(options => !IsPort(options.GatewayPort) || Ports.IsFree(options.GatewayPort), "Silo:GatewayPort is in use by another program.")
            .ValidateOnStart();
        builder.Services.AddSingleton(WorkerProgram.Command());
        builder.Services.AddApi();
        builder.UseOrleans(Configure);
        replace?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapApi();
        return app;
    }

    /// <summary>Checks every setting, opens the log, and fills it when it is to be a sample.</summary>
    /// <param name="app">Not started yet: what is wrong shows here as one exception, not as a start that fails half-way.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="console">Told what takes long.</param>
    /// <returns>The sample; null for a normal node.</returns>
    public static async Task<Sample?> PrepareAsync(WebApplication app, NodeArguments arguments, TextWriter console)
    {
        app.Services.GetService<IStartupValidator>()?.Validate();
        if (arguments.SampleFolder is not { } folder)
        {
            new SampleFolder(app.Services.GetRequiredService<IOptions<StorageOptions>>().Value.Folder).RefuseMarked();
            app.Services.GetRequiredService<IInteractionLog>();
            return null;
        }

        SampleFolder sample = new(folder);
        WorkplaceScenario scenario = new();
        sample.Mark(scenario);
        var (log, clock) = (app.Services.GetRequiredService<IInteractionLog>(), app.Services.GetRequiredService<TimeProvider>());
        return await sample.FillAsync(log, scenario, clock, console);
    }

    private static WebApplicationBuilder CreateBuilder(NodeArguments arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments.Settings);
        if (arguments.SampleFolder is { } folder)
        {
            builder.Configuration[FolderSetting] = folder;
        }

        return builder;
    }

    private static string FolderOf(ConfigurationManager configuration) =>
        configuration[FolderSetting] is { } folder && !string.IsNullOrWhiteSpace(folder) ? folder : new StorageOptions().Folder;

    // False when the node stops by itself before all of it has started, because its log cannot be read.
    private static async Task<bool> StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await app.StopAsync(CancellationToken.None);
            return false;
        }
        catch (Exception failure)
        {
            // The port is taken, say; what had started before it stops in order, instead of losing its services while it runs.
            await app.StopAsync(CancellationToken.None);
            if (failure is SocketException { Message: var reason })
            {
                throw new StartRefusedException($"Failed to bind to address {app.Configuration[WebHostDefaults.ServerUrlsKey]}: {reason}.");
            }

            throw;
        }
    }

    // False when the node is stopped before, or stops by itself because its log cannot be read.
    private static async Task<bool> BecomeReadyAsync(WebApplication app, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(app.Lifetime.ApplicationStopping, cancellationToken);
        try
        {
            await app.Services.GetRequiredService<Readiness>().WaitAsync(stopping.Token);
            return true;
        }
        catch (Exception stopped) when (stopping.IsCancellationRequested && stopped is OperationCanceledException or OrleansException)
        {
            return false;
        }
    }

    private static void Listen(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var urls = settings[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls;
        var hasKeys = settings.GetSection($"{SecurityOptions.Section}:{nameof(SecurityOptions.Keys)}").GetChildren().Any();
        var hasCertificate = settings.GetSection("Kestrel:Certificates:Default").GetChildren().Any();
        new ListenAddresses(hasKeys, hasCertificate).Require(urls);
        foreach (var endpoint in settings.GetSection("Kestrel:Endpoints").GetChildren())
        {
            new ListenAddresses(hasKeys, hasCertificate || endpoint.GetSection("Certificate").GetChildren().Any())
                .Require(endpoint["Url"] ?? "", $"{endpoint.Path}:Url");
        }

        // A web page elsewhere may point its own name at this machine; a browser tells that name as the host. Such a page has no key.
        settings["AllowedHosts"] ??= hasKeys ? "*" : "localhost;127.0.0.1;[::1]";
        builder.WebHost.UseUrls(urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // What is read ahead of a body, on each connection, also of requests that wait or are refused.
            kestrel.Limits.MaxRequestBufferSize = ReadAheadBytes;
            kestrel.Limits.MaxConcurrentConnections = MaxConnections;
        });
    }

    private static void Configure(ISiloBuilder silo)
    {
        silo.UseLocalhostClustering();
        silo.AddLearningGraphGrains(silo.Configuration.GetSection(SnapshotOptions.Section).Bind);

        // After the defaults above: ports and names depend on settings that are checked at start.
        silo.Services.AddOptions<EndpointOptions>().Configure<IOptions<SiloOptions>>((endpoints, options) =>
        {
            endpoints.SiloPort = options.Value.SiloPort == 0 ? Ports.ChooseFree() : options.Value.SiloPort;
            endpoints.GatewayPort = options.Value.GatewayPort;
        });
        silo.Services.AddOptions<ClusterOptions>().Configure<IOptions<StorageOptions>>((cluster, storage) =>
            cluster.ServiceId = cluster.ClusterId = NameOf(storage.Value.Folder));
        silo.Configure<SiloMessagingOptions>(messaging =>
        {
            messaging.ResponseTimeout = ResponseTimeout;
            messaging.MaxEnqueuedRequestsHardLimit = MaxEnqueuedRequests;
            messaging.MaxEnqueuedRequestsHardLimit_StatelessWorker = MaxEnqueuedRequests;
        });
        silo.Configure<GrainCollectionOptions>(collection => collection.EnableActivationSheddingOnMemoryPressure = true);
    }

    private static void Log(ILoggingBuilder logging)
    {
        logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Orleans", LogLevel.Warning);
        logging.AddFilter("Polly", LogLevel.Warning);

        // Warns at every start that the checks ran late, before there was anything to check.
        logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);

        // Why a node does not start is said in one line by the program itself.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    // A background service that fails stops the host as if somebody had asked for it.
    private static bool HasFailed(WebApplication app) =>
        app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true });

    private static bool IsPort(int port) => port is >= 0 and <= 65_535;

    // One cluster per folder: nodes on other folders of this machine are strangers.
    private static string NameOf(string folder) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder)))[..8]);
}
