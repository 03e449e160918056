namespace LearningGraph.Recommender;

/// <summary>What became of some suggestions, and by whom they were asked for.</summary>
internal sealed class AcceptanceCounts
{
    private static readonly int Kinds = Enum.GetValues<AnswerKind>().Length;

    private readonly int[] byLastAnswer = new int[Kinds];
    private readonly HashSet<int> askers = [];
    private int shown;

    /// <summary>How many people asked; who is not known does not count.</summary>
    public int Askers => askers.Count;

    /// <param name="asker">-1 when unknown.</param>
    /// <param name="answer">What was said last; null when nothing was.</param>
    public void Add(int asker, AnswerKind? answer)
    {
        shown++;
        if (asker >= 0)
        {
            askers.Add(asker);
        }

        if (answer is { } said)
        {
            byLastAnswer[(int)said]++;
        }
    }

    public void Add(AcceptanceCounts others)
    {
        shown += others.shown;
        askers.UnionWith(others.askers);
        for (var kind = 0; kind < Kinds; kind++)
        {
            byLastAnswer[kind] += others.byLastAnswer[kind];
        }
    }

    /// <summary>As it is told; at least one must have been shown.</summary>
    public AcceptanceRow ToRow(string model, int? place)
    {
        var (helped, notHelpful, declined) = (Of(AnswerKind.Helped), Of(AnswerKind.NotHelpful), Of(AnswerKind.Declined));
        var accepted = Of(AnswerKind.Accepted) + helped + notHelpful;
        return new()
        {
            Model = model,
            Place = place,
            Shown = shown,
            Accepted = accepted,
            Declined = declined,
            Helped = helped,
            NotHelpful = notHelpful,
            Ignored = shown - accepted - declined,
            AcceptedShare = WilsonInterval.Of(accepted, shown)!,
            HelpedShare = WilsonInterval.Of(helped, helped + notHelpful),
        };
    }

    private int Of(AnswerKind kind) => byLastAnswer[(int)kind];
}
