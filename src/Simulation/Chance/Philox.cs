using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LearningGraph.Simulation;

/// <summary>
/// Philox4x32-10, a counter-based generator: 128 random bits as a pure function of a key and a counter, without state.
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
/// </summary>
internal static class Philox
{
    private const int Rounds = 10;
    private const uint FirstMultiplier = 0xD2511F53;
    private const uint SecondMultiplier = 0xCD9E8D57;
    private const uint FirstKeyStep = 0x9E3779B9;
    private const uint SecondKeyStep = 0xBB67AE85;

    /// <summary>The block of one counter under one key.</summary>
    /// <param name="counter">Four words, the lowest first.</param>
    /// <param name="key">Two words, the lowest first.</param>
    /// <returns>Four words, the lowest first; different counters give independent blocks.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Block(Vector128<uint> counter, Vector64<uint> key)
    {
        var (word0, word1, word2, word3) = (counter[0], counter[1], counter[2], counter[3]);
        var (key0, key1) = (key[0], key[1]);

        for (var round = 0; round < Rounds; round++)
        {
            var first = (ulong)FirstMultiplier * word0;
            var second = (ulong)SecondMultiplier * word2;
            (word0, word1, word2, word3) =
                ((uint)(second >> 32) ^ word1 ^ key0, (uint)second, (uint)(first >> 32) ^ word3 ^ key1, (uint)first);
            key0 += FirstKeyStep;
            key1 += SecondKeyStep;
        }

        return Vector128.Create(word0, word1, word2, word3);
    }
}
