using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LearningGraph.Cli;

/// <summary>
/// Turns the keys of a source into ids that no other source has: learners <c>SOURCE:KEY</c>; questions, answers, comments and acceptances
/// <c>SOURCE:q:KEY</c>, <c>SOURCE:a:KEY</c>, <c>SOURCE:c:KEY</c> and <c>SOURCE:accepted:KEY</c>; where a key names a person, a digest of it instead. The same source gives the same ids, so
/// that importing it again adds nothing.
/// </summary>
internal readonly record struct SourceIds(SourceId Source)
{
    /// <summary>The most characters a source's name may have, so that there is room for its keys.</summary>
    public const int MaxNameLength = 100;

    private const int DigestLength = 16;

    /// <summary>Takes the name given, or else the default.</summary>
    /// <exception cref="CommandFailedException">The name is no id or longer than 100 characters.</exception>
    public static SourceIds Named(string? given, string fallback)
    {
        var name = given ?? (FindFault(fallback) is null ? fallback : "import");
        return FindFault(name) is { } fault ? throw new CommandFailedException($"--source {fault}") : new(new SourceId(name));
    }

    /// <summary>Why something is no name for a source, beginning with it; null when it is one.</summary>
    public static string? FindFault(string name) => SourceId.TryParse(name, null, out _) && name.Length <= MaxNameLength
        ? null
        : $"{Quoted.Text(name)} is no name for a source: 1 to {MaxNameLength} characters, not blank, no control characters.";

    /// <summary>The learner behind a key; false for a missing key or one that makes no id.</summary>
    public bool TryLearner([NotNullWhen(true)] string? key, out LearnerId learner)
    {
        learner = default;
        return !string.IsNullOrWhiteSpace(key) && LearnerId.TryParse($"{Source}:{key}", null, out learner);
    }

    /// <summary>The learner behind a key that is a number.</summary>
    public LearnerId Learner(long key) => new(string.Create(CultureInfo.InvariantCulture, $"{Source}:{key}"));

    /// <summary>Whether a key of the source makes ids.</summary>
    public bool IsKey([NotNullWhen(true)] string? key) =>
        !string.IsNullOrWhiteSpace(key) && InteractionId.TryParse($"{Source}:accepted:{key}", null, out _);

    /// <summary>An interaction's id, the same every time.</summary>
    public InteractionId Interaction(string prefix, string key) => new($"{Source}:{prefix}:{key}");

    /// <summary>An interaction's id, the same every time, where the key names a person: ids stay in the log when people are erased from it.</summary>
    /// <param name="prefix">As in <see cref="Interaction"/>.</param>
    /// <param name="key">Of any length; 128 bits of its SHA-256 stand for it.</param>
    public InteractionId Digested(string prefix, string key) =>
        Interaction(prefix, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(..DigestLength)));

    /// <summary>The subject that names a question; equal to the id of the interaction that asked it.</summary>
    public SubjectId Question(string key) => new($"{Source}:q:{key}");
}
