namespace LearningGraph.Cli;

/// <summary>One skill, or one group of skills.</summary>
internal sealed class EscoConcept
{
    /// <summary>What the classification calls it, such as <c>http://data.europa.eu/esco/skill/0005c151-…</c>.</summary>
    public required string Uri { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Whether it is a skill, not a group.</summary>
    public required bool IsSkill { get; init; }

    /// <summary>The topic it becomes.</summary>
    public required TopicId Topic { get; init; }

    /// <summary>Its other names; none is the name itself.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>What it belongs to, in the order of the file; the first skill among them, or else the first group, becomes the parent.</summary>
    public List<EscoConcept> Broader { get; } = [];

    /// <summary>The one it belongs to; null for a root.</summary>
    public EscoConcept? Parent { get; set; }

    /// <summary>What lies beside it.</summary>
    public List<EscoConcept> Related { get; } = [];

    /// <summary>How many lie above it.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;
}
