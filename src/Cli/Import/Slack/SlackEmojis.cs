using System.Collections.Frozen;

namespace LearningGraph.Cli;

/// <summary>What emojis mean when an asker puts them on a reply.</summary>
internal static class SlackEmojis
{
    private static readonly FrozenSet<string> Acceptances = ["white_check_mark", "heavy_check_mark", "ballot_box_with_check", "check", "accepted", "solved"];
    private static readonly FrozenSet<string> NoThanks = ["-1", "thumbsdown", "x", "no_entry", "no_entry_sign", "eyes", "question", "grey_question", "thinking_face", "confused"];

    /// <summary>The name without a skin tone.</summary>
    public static string Plain(string? name) => (name ?? "").Split("::", 2)[0];

    /// <summary>Whether it says that this was the help.</summary>
    public static bool IsAcceptance(string name) => Acceptances.Contains(name);

    /// <summary>Whether it is a friendly one; doubt and refusal are not.</summary>
    public static bool IsThanks(string name) => name.Length > 0 && !NoThanks.Contains(name);
}
