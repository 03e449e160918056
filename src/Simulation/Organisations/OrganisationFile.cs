using System.Runtime.InteropServices;

namespace LearningGraph.Simulation;

/// <summary>An organisation as bytes: its arrays one after the other, each behind its length, little-endian.</summary>
internal static class OrganisationFile
{
    public static void Write(BinaryWriter to, Organisation organisation)
    {
        to.Write(organisation.Topics);
        WriteArray(to, organisation.Units);
        WriteArray(to, organisation.Teams);
        WriteArray(to, organisation.ReportsTo);
        WriteArray(to, organisation.Roles);
        WriteArray(to, organisation.Relevance);
        WriteArray(to, organisation.Tenures);
        WriteArray(to, organisation.Web);
        WriteArray(to, organisation.Social);
        WriteArray(to, organisation.Safety);
        WriteArray(to, organisation.Expertise);
        WriteArray(to, organisation.ActivityScores);
        WriteArray(to, organisation.HelpfulnessScores);
        WriteArray(to, organisation.HelpGiven);
        for (var learner = 0; learner < organisation.Learners; learner++)
        {
            WriteArray(to, organisation.Ties.Of(learner));
            WriteArray(to, organisation.Ties.StrengthsOf(learner));
        }

        to.Write(organisation.Communities.Length);
        foreach (var community in organisation.Communities)
        {
            Write(to, community);
        }
    }

    public static Organisation Read(BinaryReader from)
    {
        var topics = from.ReadInt32();
        var units = ReadArray<int>(from);
        return new()
        {
            Topics = topics,
            Units = units,
            Teams = ReadArray<int>(from),
            ReportsTo = ReadArray<int>(from),
            Roles = ReadArray<int>(from),
            Relevance = ReadArray<float>(from),
            Tenures = ReadArray<int>(from),
            Web = ReadArray<float>(from),
            Social = ReadArray<float>(from),
            Safety = ReadArray<float>(from),
            Expertise = ReadArray<float>(from),
            ActivityScores = ReadArray<float>(from),
            HelpfulnessScores = ReadArray<float>(from),
            HelpGiven = ReadArray<float>(from),
            Ties = ReadTies(from, units.Length),
            Communities = [.. Enumerable.Range(0, from.ReadInt32()).Select(_ => ReadCommunity(from))],
        };
    }

    public static void WriteArray<T>(BinaryWriter to, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        to.Write(values.Length);
        to.Write(MemoryMarshal.AsBytes(values));
    }

    public static void WriteArray<T>(BinaryWriter to, T[] values)
        where T : unmanaged => WriteArray<T>(to, values.AsSpan());

    public static T[] ReadArray<T>(BinaryReader from)
        where T : unmanaged
    {
        var values = new T[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static TieRows ReadTies(BinaryReader from, int learners)
    {
        var starts = new int[learners + 1];
        List<int> others = [];
        List<float> strengths = [];
        for (var learner = 0; learner < learners; learner++)
        {
            others.AddRange(ReadArray<int>(from));
            strengths.AddRange(ReadArray<float>(from));
            starts[learner + 1] = others.Count;
        }

        return new(starts, [.. others], [.. strengths]);
    }

    private static void Write(BinaryWriter to, CommunityOutline community)
    {
        to.Write(community.Topics);
        WriteArray(to, community.Audience);
        WriteArray(to, community.Interests);
        WriteArray(to, community.Members);
        WriteArray(to, community.Founders);
        to.Write(community.AddsEverybody);
        to.Write(community.Archived);
    }

    private static CommunityOutline ReadCommunity(BinaryReader from) => new()
    {
        Topics = from.ReadUInt64(),
        Audience = ReadArray<int>(from),
        Interests = ReadArray<float>(from),
        Members = ReadArray<int>(from),
        Founders = ReadArray<int>(from),
        AddsEverybody = from.ReadBoolean(),
        Archived = from.ReadInt32(),
    };
}
