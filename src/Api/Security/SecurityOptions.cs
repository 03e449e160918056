namespace LearningGraph.Api;

/// <summary>Who may use a node.</summary>
public sealed class SecurityOptions
{
    /// <summary>The section of the configuration these settings are read from.</summary>
    public const string Section = "Security";

    /// <summary>
    /// The keys that open everything below <c>/v1</c>: a name, which tells them apart, and <see cref="ApiKey.HashOf"/> the key. Any number, so that a
    /// new one can be handed out before the old one is dropped. Default: none; then nobody is asked for one, and a node stays on its own machine.
    /// </summary>
    public Dictionary<string, string> Keys { get; } = [];
}
