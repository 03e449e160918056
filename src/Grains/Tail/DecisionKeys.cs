namespace LearningGraph.Grains;

/// <summary>Whose decisions a log row belongs to, by the ids behind its numbers as far as the tail has read. Used under the tail's lock.</summary>
internal sealed class DecisionKeys
{
    private readonly Dictionary<(NodeKind Kind, int Number), string> _ids = [];

    public void Add(IEnumerable<AssignedNumber> numbers)
    {
        foreach (var assigned in numbers)
        {
            _ids[(assigned.Kind, assigned.Number)] = assigned.Id;
        }
    }

    /// <summary>Forgets a learner's id.</summary>
    public void Erase(int learner) => _ids.Remove((NodeKind.Learner, learner));

    /// <summary>The decision key that a row belongs to by the rules of <see cref="LogEntry.Key"/>, a retraction to what it takes back; null for none or an erased learner.</summary>
    public DecisionKey? FindKey(LogRow row) => row switch
    {
        LearnerRow changed => Find(NodeKind.Learner, changed.Learner),
        AnsweredRow answered => Find(NodeKind.Learner, answered.Learner),
        ErasedRow erased => Find(NodeKind.Learner, erased.Learner),
        GroupRow changed => Find(NodeKind.Group, changed.Group),
        TopicRow changed => Find(NodeKind.Topic, changed.Topic),
        InteractionRow { DecidedGroup: >= 0 and var group } => Find(NodeKind.Group, group),
        UndoneRow { Owner: { } owner, Number: var number } => Find(owner, number),
        _ => null,
    };

    private DecisionKey? Find(NodeKind kind, int number) => _ids.TryGetValue((kind, number), out var id) ? new(kind, id) : null;
}
