using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace LearningGraph.Simulation;

/// <summary>
/// A workplace as it stood at one moment, the same people in every replicate. Its file holds numbers only, a version and a checksum; what it was
/// written from is not needed to read it. Safe for use from many threads.
/// </summary>
public sealed class FrozenWorkplace : WorkplaceSource
{
    private const ulong Mark = 0x314543414C504757;
    private const int Version = 1;

    private readonly Organisation organisation;
    private readonly int[] numbers;
    private readonly ulong seededTopics;

    // By how many topics the scenario asks for. The same object each time, since what is found out about an audience stays with its outline.
    private readonly ConcurrentDictionary<int, CommunityOutline> outlines = [];

    internal FrozenWorkplace(Organisation organisation, int[] numbers, ulong seededTopics) =>
        (this.organisation, this.numbers, this.seededTopics) = (organisation, numbers, seededTopics);

    /// <inheritdoc/>
    public override bool IsFrozen => true;

    /// <summary>The log's number of each person, by the number that rows name founders by.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    /// <summary>Freezes a live workplace; what the figures do not tell is drawn around the scenario's outline, once.</summary>
    /// <param name="figures">Of at least two people.</param>
    /// <param name="scenario">Its seed picks the luck.</param>
    public static FrozenWorkplace Of(WorkplaceFigures figures, Scenario scenario) =>
        new(LiveOrganisation.Of(figures, scenario.Workplace, Draw.OfReplicate(scenario.Seed, 0)), figures.Numbers, figures.SeededTopics);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of another version; the message says which.</exception>
    public static FrozenWorkplace Read(Stream stream)
    {
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        if (bytes.Length < SHA256.HashSizeInBytes || !SHA256.HashData(bytes.AsSpan(..^SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(bytes.AsSpan(^SHA256.HashSizeInBytes..)))
        {
            throw new InvalidDataException("The file with the people of the live workplace is damaged: its checksum is another. Ask for the experiment again.");
        }

        using BinaryReader reader = new(new MemoryStream(bytes, writable: false));
        return reader.ReadUInt64() == Mark && reader.ReadInt32() == Version
            ? new(OrganisationFile.Read(reader), OrganisationFile.ReadArray<int>(reader), reader.ReadUInt64())
            : throw new InvalidDataException($"The file with the people of the live workplace is not of version {Version}. Ask for the experiment again.");
    }

    /// <summary>Writes it, for <see cref="Read"/>; equal workplaces give equal bytes.</summary>
    public void Write(Stream stream)
    {
        using MemoryStream content = new();
        using BinaryWriter writer = new(content);
        writer.Write(Mark);
        writer.Write(Version);
        OrganisationFile.Write(writer, organisation);
        OrganisationFile.WriteArray(writer, numbers);
        writer.Write(seededTopics);
        writer.Flush();
        var bytes = content.ToArray();
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    /// <summary>How many people the community interests that the scenario seeds, from 0.</summary>
    public int CountAudience(Scenario scenario) => Outline(scenario, organisation).Audience.Length;

    /// <summary>How many of them are in each quadrant, by <see cref="Quadrants.Of(float, float)"/>.</summary>
    internal int[] CountQuadrants(Scenario scenario)
    {
        var people = new int[Quadrants.Count];
        foreach (var learner in Outline(scenario, organisation).Audience)
        {
            people[Quadrants.Of(organisation.Web[learner], organisation.Social[learner])]++;
        }

        return people;
    }

    internal override Organisation Open(Scenario scenario, Draw draw) => organisation;

    internal override CommunityOutline Outline(Scenario scenario, Organisation organisation) => outlines.GetOrAdd(
        seededTopics == 0 ? scenario.Seeding.Topics : 0,
        topics => topics == 0
            ? SeededOutline.About(organisation, Enumerable.Range(0, organisation.Topics).Where(topic => (seededTopics >> topic & 1) != 0))
            : SeededOutline.Of(organisation, topics));
}
