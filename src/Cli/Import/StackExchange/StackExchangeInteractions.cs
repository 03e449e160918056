using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>The second reading of a dump: makes interactions of what the first one found.</summary>
internal sealed class StackExchangeInteractions(
    StackExchangeDump dump, StackExchangeIndex index, SourceIds ids, ImportReport report, CancellationToken cancellationToken)
{
    /// <summary>All interactions in the order of time (<see cref="EntryOrder"/>), though the rows of a dump are only nearly so.</summary>
    public IEnumerable<LogEntry> InTimeOrder() =>
        EntryOrder.Merge(Recorded(Posts()), Recorded(LatePosts()), Recorded(Acceptances()), Recorded(Comments()), Recorded(LateComments()));

    private IEnumerable<Interaction?> Posts()
    {
        var number = 0L;
        foreach (var row in dump.Rows("Posts", cancellationToken))
        {
            number++;
            if (row.Key("Id") is { } id && index.Find(id) is { IsLate: false } post && post.Row == number)
            {
                yield return OfPost(id, post, StackExchangeTexts.OfPost(row, post.IsAnswer, report));
            }
        }
    }

    private IEnumerable<Interaction?> LatePosts() => index.LatePosts().Select(late => OfPost(late.Id, late.Post, late.Texts));

    private IEnumerable<Interaction?> Acceptances() =>
        from acceptance in index.Acceptances()
        where StackExchangeSurvey.FindFault(acceptance) is null
        select About(
            acceptance.Question, InteractionKind.Accepted, "accepted", acceptance.Answer!.Value, acceptance.At, acceptance.Question.Owner!.Value, acceptance.Answerer);

    private IEnumerable<Interaction?> Comments()
    {
        RowOrder latest = default;
        foreach (var row in dump.Rows("Comments", cancellationToken))
        {
            if (StackExchangeComment.Read(row, index, out var comment) is null && comment.Order.CompareTo(latest) >= 0)
            {
                latest = comment.Order;
                yield return OfComment(comment, StackExchangeTexts.OfComment(row, report));
            }
        }
    }

    private IEnumerable<Interaction?> LateComments() => index.LateComments().Select(late => OfComment(late.Comment, late.Texts));

    private Interaction? OfPost(long id, IndexedPost post, StackExchangeTexts texts) => post switch
    {
        { Owner: null } or { Question: null } => null,
        { IsAnswer: true } => About(post.Question.Value, InteractionKind.Answered, "a", id, post.At, post.Owner.Value, post.Question.Value.Owner) with { Text = texts.Text },
        _ => About(post.Question.Value, InteractionKind.Asked, "q", id, post.At, post.Owner.Value, null) with { Title = texts.Title, Text = texts.Text },
    };

    private Interaction OfComment(StackExchangeComment comment, StackExchangeTexts texts) =>
        About(comment.Question, InteractionKind.Commented, "c", comment.Id, comment.At, comment.Writer, comment.PostOwner) with { Text = texts.Text };

    private Interaction About(IndexedQuestion question, InteractionKind kind, string prefix, long key, DateTimeOffset at, long actor, long? with) => new()
    {
        Id = ids.Interaction(prefix, Text(key)),
        Kind = kind,
        At = at,
        Actor = ids.Learner(actor),
        With = with is { } other && other != actor ? [ids.Learner(other)] : [],
        Subject = ids.Question(Text(question.Id)),
        Topics = TopicNames.Split(question.Tags),
        Source = ids.Source,
    };

    private static IEnumerable<LogEntry> Recorded(IEnumerable<Interaction?> interactions) =>
        interactions.OfType<Interaction>().Select(interaction => new InteractionRecorded(interaction));

    private static string Text(long key) => key.ToString(CultureInfo.InvariantCulture);
}
