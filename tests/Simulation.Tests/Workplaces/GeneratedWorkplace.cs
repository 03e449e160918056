namespace LearningGraph.Simulation.Tests;

internal sealed class GeneratedWorkplace
{
    public GeneratedWorkplace(Workplace workplace)
    {
        Workplace = workplace;
        Entries = [.. workplace.Entries];
        Interactions = [.. Entries.OfType<InteractionRecorded>().Select(entry => entry.Interaction)];
        Learners = [.. Entries.OfType<LearnerChanged>().Select(entry => entry.Learner)];
        Groups = [.. Entries.OfType<GroupChanged>().Select(entry => entry.Group)];
        Topics = [.. Entries.OfType<TopicChanged>().Select(entry => entry.Topic)];
    }

    public Workplace Workplace { get; }

    public LogEntry[] Entries { get; }

    public Interaction[] Interactions { get; }

    public Learner[] Learners { get; }

    public Group[] Groups { get; }

    public Topic[] Topics { get; }

    public IEnumerable<Interaction> Of(InteractionKind kind) => Interactions.Where(interaction => interaction.Kind == kind);
}
