namespace LearningGraph.Cli;

/// <summary>One entry as it goes to a node.</summary>
/// <param name="Address">Where the node shows it below its own address, escaped, such as <c>v1/learners/ana</c> or <c>v1/interactions/i-1</c>.</param>
/// <param name="Json">What it is.</param>
/// <param name="IsProfile">Whether it is put at its address; otherwise it is an interaction, which goes with others.</param>
/// <param name="Fields">As in <see cref="SourceEntry"/>.</param>
internal readonly record struct OutgoingEntry(string Address, byte[] Json, bool IsProfile, IReadOnlyCollection<string>? Fields = null)
{
    private const string Interactions = "v1/interactions/";
    private const string Learners = "v1/learners/";

    /// <summary>Whether it is the profile of a person.</summary>
    public bool IsLearner => Address.StartsWith(Learners, StringComparison.Ordinal);

    /// <summary>Prepares an entry.</summary>
    /// <exception cref="ArgumentException">It is none of the four kinds that files hold.</exception>
    public static OutgoingEntry Of(SourceEntry given)
    {
        var (path, id) = given.Entry switch
        {
            LearnerChanged changed => (Learners, changed.Learner.Id.Value),
            GroupChanged changed => ("v1/groups/", changed.Group.Id.Value),
            TopicChanged changed => ("v1/topics/", changed.Topic.Id.Value),
            InteractionRecorded recorded => (Interactions, recorded.Interaction.Id.Value),
            _ => throw new ArgumentException($"{given.Entry.GetType().Name} is not sent.", nameof(given)),
        };
        return new(path + Uri.EscapeDataString(id), EntryJson.Write(given.Entry), path != Interactions, given.Fields);
    }

    /// <summary>The address that an interaction has.</summary>
    public static string AddressOf(string interactionId) => Interactions + Uri.EscapeDataString(interactionId);
}
