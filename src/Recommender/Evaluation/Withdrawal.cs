namespace LearningGraph.Recommender;

/// <summary>Folds what was known before a question once more, and takes some of it back. Rankers that name the same evidence share a fold.</summary>
internal sealed class Withdrawal(History history, ReplayedQuestion question)
{
    private readonly Dictionary<string, Projections> folded = [];

    /// <summary>What is known without some rows of the history.</summary>
    /// <param name="positions">Of interactions that were known when the question was asked.</param>
    public Projections Without(ReadOnlySpan<long> positions)
    {
        var key = string.Join(' ', positions.ToArray());
        if (!folded.TryGetValue(key, out var known))
        {
            folded.Add(key, known = Fold(positions));
        }

        return known;
    }

    private Projections Fold(ReadOnlySpan<long> positions)
    {
        HistoryFold fold = new(history);
        foreach (var row in history.Rows.TakeWhile(row => row.Position <= question.Known.Position))
        {
            fold.Add(row);
        }

        // Taken back and not left out, so that everybody keeps their number; the folds are the same.
        var last = question.Known.Position;
        foreach (var position in positions)
        {
            fold.Add(new InteractionRow(++last, question.At) { Id = new($"retraction-{position}"), Kind = InteractionKind.Retracted, Actor = question.Asker, Retracts = position });
        }

        return fold.Publish();
    }
}
