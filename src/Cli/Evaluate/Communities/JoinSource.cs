using System.Security.Cryptography;
using System.Text;
using LearningGraph.Recommender;

namespace LearningGraph.Cli;

/// <summary>The joins that an evaluation holds out of.</summary>
/// <param name="Dataset">Its name.</param>
/// <param name="Joins">In the order in which they stand, as far as they are not dated.</param>
/// <param name="Log">The log that they are from, or would be, in the order of its times; empty when not all are dated.</param>
/// <param name="Report">What was read.</param>
internal sealed record JoinSource(string Dataset, IReadOnlyList<Join> Joins, IReadOnlyList<LogEntry> Log, ImportReport Report)
{
    /// <summary>The first sixteen hexadecimal digits of a hash over all joins.</summary>
    public string FindHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var join in Joins)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{join.Learner}\0{join.Group}\0{join.At?.UtcTicks}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>A table with a row per membership.</summary>
    /// <exception cref="CommandFailedException">It cannot be read, or has no such columns.</exception>
    public static JoinSource OpenTable(string path, JoinColumns columns, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        var joins = JoinTable.Read(path, columns, report, cancellationToken);
        return new(SourceNames.OfTables(path), joins, JoinLog.Of(joins, []), report);
    }

    /// <summary>Tables by a mapping, as for import; what it makes of them as joined counts.</summary>
    /// <exception cref="CommandFailedException">The mapping makes no sense or does not fit the tables, or no row became a membership.</exception>
    public static JoinSource OpenMapped(string path, string mapping, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var source = ImportFormats.OpenCsv(path, mapping, null, clock, cancellationToken);
        return FromLog(path, [.. source.Entries.Select(entry => entry.Entry)], source.Report);
    }

    /// <summary>An NDJSON file; its lines with the kind joined, but for what was retracted.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or nobody joins in it.</exception>
    public static JoinSource OpenNdjson(string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        ImportReport report = new();
        using var stream = JsonLines.Open(file);
        return FromLog(file, [.. new NdjsonReader(stream, file, null, clock, report).Read(cancellationToken).Select(read => read.Entry)], report);
    }

    /// <summary>A question-and-answer file: who asks or answers on a topic for the first time joins it.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or no question has a topic.</exception>
    public static JoinSource OpenQa(string file, CancellationToken cancellationToken) =>
        ByTopic(file, EvaluationSource.OpenQa(file, EvaluationMode.Lines, cancellationToken));

    /// <summary>A Stack Exchange dump, likewise.</summary>
    /// <exception cref="CommandFailedException">The folder or its tables cannot be read, or no question has a topic.</exception>
    public static JoinSource OpenStackExchange(string folder, CancellationToken cancellationToken) =>
        ByTopic(folder, EvaluationSource.OpenStackExchange(folder, EvaluationMode.Time, cancellationToken));

    private static JoinSource ByTopic(string path, EvaluationSource source)
    {
        Dictionary<SubjectId, Interaction> questions = [];
        List<Join> joins = [];
        foreach (var interaction in source.Entries.OfType<InteractionRecorded>().Select(entry => entry.Interaction))
        {
            if (interaction.Kind == InteractionKind.Asked)
            {
                questions.TryAdd(interaction.Subject ?? new(interaction.Id.Value), interaction);
            }

            if (interaction.Kind is InteractionKind.Asked or InteractionKind.Answered)
            {
                var topics = interaction.Topics.IsEmpty && interaction.Subject is { } subject && questions.TryGetValue(subject, out var question)
                    ? question.Topics
                    : interaction.Topics;
                joins.AddRange(topics.Select(topic => new Join(interaction.Actor.Value, topic.Value, interaction.At)));
            }
        }

        return joins.Count > 0
            ? new(source.Dataset, joins, JoinLog.Of(joins, source.Entries), source.Report)
            : throw new CommandFailedException($"{path} holds no question with a topic, so nobody takes part in any.");
    }

    private static List<Join> JoinsOf(LogEntry[] entries)
    {
        Interaction[] interactions = [.. entries.OfType<InteractionRecorded>().Select(entry => entry.Interaction)];
        var retracted = interactions.Where(interaction => interaction.Kind == InteractionKind.Retracted).Select(interaction => interaction.Subject!.Value.Value).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. interactions
                .Where(interaction => interaction is { Kind: InteractionKind.Joined, Group: not null } && !retracted.Contains(interaction.Id.Value))
                .Select(interaction => new Join(interaction.Actor.Value, interaction.Group!.Value.Value, interaction.At)),
        ];
    }

    private static JoinSource FromLog(string path, LogEntry[] entries, ImportReport report)
    {
        LogEntry[] log = [.. EvaluationSource.DateProfiles(entries).Order(EntryOrder.ByTime)];
        var joins = JoinsOf(log);
        return joins.Count > 0
            ? new(SourceNames.OfTables(path), joins, log, report)
            : throw new CommandFailedException($"{path} holds no entry of the kind \"joined\" with a \"group\".");
    }
}
