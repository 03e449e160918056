using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LearningGraph.Api;

/// <summary>What a caller shows to be let in. Only its hash is ever kept.</summary>
public static class ApiKey
{
    /// <summary>Hexadecimal digits of a hash.</summary>
    public const int HashLength = 2 * SHA256.HashSizeInBytes;

    // Tells people, and programs that look for leaked secrets, what they have found.
    private const string Prefix = "lg_";
    private const int RandomBytes = 32;

    /// <summary>A new key of 256 random bits, in letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>The SHA-256 of a key's UTF-8 bytes, as lower-case hexadecimal digits.</summary>
    // Slow and salted hashes are for passwords, which can be guessed. Nobody can try 2^256 keys, and a slow hash would burden every request.
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether a text can be what <see cref="HashOf"/> returns.</summary>
    public static bool IsHash(string? text) => text is { Length: HashLength } && text.All(char.IsAsciiHexDigit);
}
