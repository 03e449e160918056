using System.Collections.Immutable;
using System.Text.Json;
using LearningGraph.Simulation;

namespace LearningGraph.Load;

/// <summary>What is in the log, what is asked, and what is sent on top: all from one generated workplace, so the same on every run.</summary>
internal sealed class Workload
{
    /// <summary>Interactions in one request.</summary>
    public const int BatchSize = 500;

    private const double InteractionsPerLearnerAndDay = 0.026;
    private const int TextEvery = 5;
    private const int TextLength = 300;
    private const int Asks = 20_000;

    private readonly LogEntry[] profiles;
    private readonly Interaction[] interactions;
    private readonly string words;

    private Workload(LogEntry[] profiles, Interaction[] interactions)
    {
        (this.profiles, this.interactions) = (profiles, interactions);
        words = string.Join(' ', interactions.Select(interaction => interaction.Title).OfType<string>().Take(1_000));
        AskBodies =
        [
            .. interactions.Where(interaction => interaction is { Kind: InteractionKind.Asked, Title: not null })
                .TakeLast(Asks)
                .Select(asked => JsonSerializer.SerializeToUtf8Bytes(new Ask { Asker = asked.Actor, Text = asked.Title }, DomainJson.Options)),
        ];
    }

    /// <summary>Everything that is in the log when the measuring begins, in order.</summary>
    public IEnumerable<LogEntry> Entries => [.. profiles, .. interactions.Select(interaction => new InteractionRecorded(interaction))];

    public int EntryCount => profiles.Length + interactions.Length;

    /// <summary>Requests to ask, each the title of one of the latest questions, for five people.</summary>
    public ImmutableArray<byte[]> AskBodies { get; }

    /// <summary>Generates it; takes some seconds.</summary>
    /// <exception cref="LoadFailedException">So many interactions do not happen among so few people within ten years.</exception>
    public static Workload Generate(LoadOptions options, CancellationToken cancellationToken)
    {
        // Small workplaces differ: some make a little less, so there is a month more than enough.
        var days = (int)Math.Min((options.Interactions / (options.Learners * InteractionsPerLearnerAndDay)) + 30, WorkplaceScenario.MaxDays);
        var workplace = WorkplaceGenerator.Generate(
            new() { Learners = options.Learners, Days = days, Seed = options.Seed }, cancellationToken: cancellationToken);
        var profiles = workplace.Entries.TakeWhile(entry => entry is not InteractionRecorded).ToArray();
        Interaction[] interactions =
            [.. workplace.Entries.OfType<InteractionRecorded>().Select(recorded => recorded.Interaction).Take(options.Interactions)];
        return interactions.Length == options.Interactions
            ? new(profiles, interactions)
            : throw new LoadFailedException($"{options.Learners} people make {interactions.Length} interactions and not {options.Interactions}; take more people.");
    }

    /// <summary>Further interactions: the first ones again under other ids, with a text of 300 characters on every fifth and on no other.</summary>
    /// <param name="run">Begins their ids; those of another run are other interactions.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<Interaction> Repeat(string run, int count) => Enumerable.Range(0, count).Select(number =>
    {
        var told = interactions[number % interactions.Length];
        var round = $"{run}-{number / interactions.Length}-";
        return told with
        {
            Id = new(round + told.Id),
            Subject = told.Subject is { } subject && subject.Value.StartsWith("w-", StringComparison.Ordinal) ? new(round + subject) : told.Subject,
            Text = number % TextEvery == 0 ? words.Substring(number % (words.Length - TextLength), TextLength) : null,
        };
    });
}
