using System.Collections.Immutable;

namespace LearningGraph.Cli;

/// <summary>Reads ESCO's skills and groups of skills as topics with names, parents and what lies beside them. All of them are in memory.</summary>
/// <param name="tables">The tables.</param>
/// <param name="clock">Dates the topics.</param>
/// <param name="report">Counts rows, and relations that find no place.</param>
internal sealed class EscoReader(EscoTables tables, TimeProvider clock, ImportReport report)
{
    private readonly Dictionary<string, EscoConcept> concepts = [];
    private readonly HashSet<(EscoConcept, EscoConcept)> bound = [];
    private long parents;
    private long besides;

    /// <summary>Reads everything.</summary>
    /// <returns>Each parent before what belongs to it; apart from that in the order of the tables.</returns>
    /// <exception cref="CommandFailedException">A table or column is missing, a table is broken, or there is no skill.</exception>
    public IReadOnlyList<LogEntry> Read(CancellationToken cancellationToken)
    {
        ReadConcepts(cancellationToken);
        ReadBroader(cancellationToken);
        foreach (var concept in concepts.Values)
        {
            ChooseParent(concept);
        }

        ReadRelations(cancellationToken);
        report.Notes.Add($"{Counted.Text(parents, "broader relations")} became parents; {Counted.Text(besides, "relations")} more lie beside.");
        var now = clock.GetUtcNow();
        List<LogEntry> topics = [.. concepts.Values.OrderBy(concept => concept.Depth).Select(concept => new TopicChanged(ToTopic(concept), now))];
        topics.ForEach(report.CountImported);
        return topics.Count > 0 ? topics : throw new CommandFailedException("the tables hold no skill.");
    }

    private void ReadConcepts(CancellationToken cancellationToken)
    {
        EscoNames names = new();
        foreach (var row in tables.Read("skills", "skills", ["conceptUri", "preferredLabel", "altLabels"], report, cancellationToken))
        {
            var label = EscoNames.Tidy(row["preferredLabel"]);
            Add(row["conceptUri"], label, names.OfSkill(row["conceptUri"], label), row["altLabels"], isSkill: true);
        }

        foreach (var row in tables.Read("skillGroups", "skill groups", ["conceptUri", "preferredLabel", "code"], report, cancellationToken))
        {
            var label = EscoNames.Tidy(row["preferredLabel"]);
            Add(row["conceptUri"], label, names.OfGroup(row["conceptUri"], label, row["code"]), "", isSkill: false);
        }
    }

    private void Add(string uri, string label, TopicId? topic, string altLabels, bool isSkill)
    {
        if (uri.Length == 0 || label.Length == 0 || topic is not { } id)
        {
            report.Skip("concepts without a key or a name of their own", example: uri.Length > 0 ? uri : label);
        }
        else if (!concepts.TryAdd(uri, new() { Uri = uri, Label = label, IsSkill = isSkill, Topic = id, Synonyms = ReadSynonyms(altLabels, label) }))
        {
            report.Skip("concepts that are there twice", example: uri);
        }
    }

    private string[] ReadSynonyms(string altLabels, string label)
    {
        string[] others =
        [
            .. altLabels.Split('\n').Select(EscoNames.Tidy).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(name => !name.Equals(label, StringComparison.OrdinalIgnoreCase)),
        ];
        string[] fitting = [.. others.Where(name => name.Length <= Limits.TitleLength).Take(Limits.Topics)];
        report.Skip("synonyms that are too long or too many", others.Length - fitting.Length, label);
        return fitting;
    }

    private void ReadBroader(CancellationToken cancellationToken)
    {
        foreach (var row in tables.Read("broaderRelationsSkillPillar", "broader relations", ["conceptUri", "broaderUri"], report, cancellationToken))
        {
            if (Find(row["conceptUri"], row["broaderUri"]) is not var (concept, broader))
            {
                report.Skip("broader relations with a concept that is not there", example: Name(row["conceptUri"], row["broaderUri"]));
            }
            else if (concept == broader)
            {
                report.Skip("broader relations of a concept with itself", example: concept.Uri);
            }
            else if (concept.Broader.Contains(broader))
            {
                report.Skip("broader relations that are there twice", example: Name(concept.Uri, broader.Uri));
            }
            else
            {
                concept.Broader.Add(broader);
            }
        }
    }

    // A skill within a skill says more than the group that both are in.
    private void ChooseParent(EscoConcept concept)
    {
        foreach (var broader in concept.Broader.OrderByDescending(broader => broader.IsSkill))
        {
            if (concept.Parent is null && !IsAbove(concept, broader))
            {
                concept.Parent = broader;
                bound.Add((concept, broader));
                parents++;
            }
            else
            {
                Relate(concept, broader, "broader relations");
            }
        }
    }

    private void ReadRelations(CancellationToken cancellationToken)
    {
        foreach (var row in tables.Read("skillSkillRelations", "relations between skills", ["originalSkillUri", "relatedSkillUri"], report, cancellationToken))
        {
            if (Find(row["originalSkillUri"], row["relatedSkillUri"]) is not var (concept, other))
            {
                report.Skip("relations between skills with a concept that is not there", example: Name(row["originalSkillUri"], row["relatedSkillUri"]));
            }
            else if (concept == other)
            {
                report.Skip("relations between skills of a skill with itself", example: concept.Uri);
            }
            else
            {
                Relate(concept, other, "relations between skills");
            }
        }
    }

    private void Relate(EscoConcept concept, EscoConcept other, string relations)
    {
        if (bound.Contains((concept, other)) || bound.Contains((other, concept)))
        {
            report.Skip($"{relations} that are known already", example: Name(concept.Uri, other.Uri));
        }
        else if (concept.Related.Count == Limits.Topics)
        {
            report.Skip($"{relations} beyond the {Limits.Topics} that a topic may have", example: Name(concept.Uri, other.Uri));
        }
        else
        {
            bound.Add((concept, other));
            concept.Related.Add(other);
            besides++;
        }
    }

    private static string Name(string one, string other) => $"{one} with {other}";

    private (EscoConcept, EscoConcept)? Find(string one, string other) =>
        concepts.TryGetValue(one, out var first) && concepts.TryGetValue(other, out var second) ? (first, second) : null;

    private static bool IsAbove(EscoConcept concept, EscoConcept? other)
    {
        while (other is not null && other != concept)
        {
            other = other.Parent;
        }

        return other == concept;
    }

    private static Topic ToTopic(EscoConcept concept) => new()
    {
        Id = concept.Topic,
        Name = concept.Label,
        Synonyms = [.. concept.Synonyms],
        Parent = concept.Parent?.Topic,
        Related = concept.Related.Select(other => other.Topic).ToImmutableArray(),
    };
}
