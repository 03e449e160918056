using System.Collections.Concurrent;
using LearningGraph.Recommender;
using LearningGraph.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace LearningGraph.Grains.Tests;

/// <summary>One silo on a real log in a folder of its own, and short ways to make things happen there.</summary>
public sealed class Workplace : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lg-grains-").FullName;
    private readonly SqliteInteractionLog _store;
    private InProcessTestCluster _cluster = null!;
    private int _count;

    public Workplace()
    {
        _store = SqliteInteractionLog.Open(_folder);
        Log = new(_store);
        Models = new ModelFolder(ModelsFolder);
        Experiments = new ExperimentFolder(Path.Combine(_folder, "experiments"));
    }

    /// <summary>Changes what the silo is made of; null for nothing.</summary>
    public Action<IServiceCollection>? Prepare { get; init; }

    /// <summary>Where the models are; there once the first one is kept.</summary>
    public string ModelsFolder => Path.Combine(_folder, "models");

    public IModelStore Models { get; }

    public IExperimentStore Experiments { get; }

    /// <summary>What the silo logged as a warning, or worse.</summary>
    public ConcurrentQueue<string> Warnings { get; } = [];

    public TestClock Clock { get; } = new();

    public SteeredLog Log { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public IGrainFactory Grains => _cluster.Client;

    /// <summary>What the silo's answers are made from just now.</summary>
    public Projections Projections => SiloTail.Current;

    internal SiloTail SiloTail => _cluster.GetSiloServiceProvider().GetRequiredService<SiloTail>();

    internal ModelTraining Training => _cluster.GetSiloServiceProvider().GetRequiredService<ModelTraining>();

    internal ReportBuilder Reports => _cluster.GetSiloServiceProvider().GetRequiredService<ReportBuilder>();

    internal ServingModel Serving => _cluster.GetSiloServiceProvider().GetRequiredService<ServingModel>();

    internal ShownRecorder Recorder => _cluster.GetSiloServiceProvider().GetRequiredService<ShownRecorder>();

    public async ValueTask InitializeAsync()
    {
        InProcessTestClusterBuilder builder = new(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<TimeProvider>(Clock);
            silo.Services.AddSingleton<IInteractionLog>(Log);
            silo.Services.AddSingleton<ISnapshotStore>(new SnapshotFolder(_folder));
            silo.Services.AddSingleton(Models);
            silo.Services.AddSingleton(Experiments);
            silo.Services.AddLogging(logging => logging.AddProvider(new WarningListener(Warnings)));
            silo.AddLearningGraphGrains();
            Prepare?.Invoke(silo.Services);
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Stops the silo in good order, and starts another on the same folder.</summary>
    /// <param name="between">What happens while there is none; null for nothing.</param>
    public async Task RestartAsync(Func<Task>? between = null)
    {
        await _cluster.DisposeAsync();
        await (between?.Invoke() ?? Task.CompletedTask);
        await InitializeAsync();
    }

    public IModelGrain ModelChoice => Grains.GetGrain<IModelGrain>(0);

    /// <summary>Ends a grain's activation, so that its next call has to read the log.</summary>
    public Task ForgetAsync(IAddressable grain) => _cluster.DeactivateAsync(grain);

    /// <summary>An id that no other test uses.</summary>
    public string NewId(string name) => $"{name}-{Interlocked.Increment(ref _count)}";

    public LearnerId NewLearner(string name = "learner") => new(NewId(name));

    public ILearnerGrain Learner(LearnerId learner) => Grains.GetGrain<ILearnerGrain>(learner.Value);

    public IGroupGrain Group(GroupId group) => Grains.GetGrain<IGroupGrain>(group.Value);

    public ITopicGrain Topic(TopicId topic) => Grains.GetGrain<ITopicGrain>(topic.Value);

    public ISuggestionGrain Suggestions => Grains.GetGrain<ISuggestionGrain>(0);

    public ITailGrain Tail => Grains.GetGrain<ITailGrain>(0);

    public Interaction Happened(InteractionKind kind, LearnerId actor) =>
        new() { Id = new(NewId("i")), Kind = kind, At = Now, Actor = actor };

    /// <summary>Appends without any grain, and waits until the silo knows it.</summary>
    public async Task<long> TellAsync(params LogEntry[] entries)
    {
        var position = await AppendAsync(entries);
        Assert.True(await Tail.Reach(position, TestContext.Current.CancellationToken));
        return position;
    }

    public Task<long> TellAsync(params Interaction[] interactions) =>
        TellAsync([.. interactions.Select(LogEntry (interaction) => new InteractionRecorded(interaction))]);

    /// <summary>Appends without any grain.</summary>
    public async Task<long> AppendAsync(params LogEntry[] entries)
    {
        var receipt = await Log.AppendAsync(entries, TestContext.Current.CancellationToken);
        Assert.All(receipt.Outcomes, outcome => Assert.Equal(AppendOutcome.Appended, outcome));
        return receipt.Position;
    }

    /// <summary>Makes a learner the only one who has answered on a topic of its own, so that an ask about it names the learner.</summary>
    public async Task<TopicId> MakeExpertAsync(LearnerId learner)
    {
        var asker = NewLearner("asker");
        TopicId topic = new(NewId("topic"));
        var asked = Happened(InteractionKind.Asked, asker) with { Topics = [topic], Title = $"How does {topic} work?" };
        SubjectId question = new(asked.Id.Value);
        await TellAsync(
            asked,
            Happened(InteractionKind.Answered, learner) with { With = [asker], Topics = [topic], Subject = question },
            Happened(InteractionKind.Accepted, asker) with { With = [learner], Topics = [topic], Subject = question });
        return topic;
    }

    /// <summary>A set that names the learner, and is recorded.</summary>
    public async Task<SuggestionSetId> ShowAsync(params LearnerId[] learners)
    {
        SuggestionSetId set = new(NewId("set"));
        await AppendAsync(new SuggestionsShown(set, Now, new Ask { Text = "?" }, [.. learners], "model", 0));
        return set;
    }
}
