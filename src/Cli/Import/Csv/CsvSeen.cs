using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LearningGraph.Cli;

/// <summary>Finds ids that come twice, as far as memory for it is meant to reach: the first four million. The node finds the others.</summary>
internal sealed class CsvSeen
{
    /// <summary>How many ids are remembered.</summary>
    public const int Capacity = 4_000_000;

    private readonly HashSet<UInt128> seen = [];

    /// <summary>Remembers an id.</summary>
    /// <returns>False when it was there before.</returns>
    public bool Add(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        var key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        return seen.Count < Capacity ? seen.Add(key) : !seen.Contains(key);
    }
}
