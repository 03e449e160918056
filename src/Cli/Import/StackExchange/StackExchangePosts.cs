using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>The questions and answers of a dump by key.</summary>
internal sealed class StackExchangePosts
{
    private const string Question = "1";
    private const string Answer = "2";

    private readonly Dictionary<long, StackExchangePost> posts = [];
    private readonly Dictionary<long, DateTimeOffset> lastAnswers = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyCollection<StackExchangePost> All => posts.Values;

    /// <summary>Reads the table and counts what it holds.</summary>
    /// <exception cref="CommandFailedException">The table is broken or holds neither question nor answer.</exception>
    public static StackExchangePosts Read(StackExchangeDump dump, SourceIds ids, ImportReport report, CancellationToken cancellationToken)
    {
        StackExchangePosts read = new();
        foreach (var row in dump.Rows("Posts", cancellationToken))
        {
            var type = row.Text("PostTypeId");
            report.CountRead(type switch { Question => "questions", Answer => "answers", _ => "other posts" });
            if (type is not (Question or Answer))
            {
                report.Skip("posts that are neither question nor answer");
            }
            else if (row.Key("Id") is not { } id || row.Time("CreationDate") is not { } at)
            {
                report.Skip("questions and answers without a key or a time");
            }
            else if (!read.TryAdd(ReadPost(row, id, at, type == Answer, ids, report)))
            {
                report.Skip("questions and answers whose key was there before");
            }
        }

        return read.posts.Count > 0
            ? read
            : throw new CommandFailedException($"{dump.PathOf("Posts")} holds no question and no answer.");
    }

    /// <summary>The post of a key; null when it is not in the dump.</summary>
    public StackExchangePost? Find(long? key) => key is { } id ? posts.GetValueOrDefault(id) : null;

    /// <summary>The question that a post asks or answers; null when it is not in the dump.</summary>
    public StackExchangePost? QuestionOf(StackExchangePost post) =>
        !post.IsAnswer ? post : Find(post.Question) is { IsAnswer: false } question ? question : null;

    /// <summary>When the question got its last answer, answers of deleted owners included; null when it has none.</summary>
    public DateTimeOffset? LastAnswerTo(StackExchangePost question) =>
        lastAnswers.TryGetValue(question.Id, out var at) ? at : null;

    private bool TryAdd(StackExchangePost post)
    {
        if (!posts.TryAdd(post.Id, post))
        {
            return false;
        }

        if (post.Question is { } question && (!lastAnswers.TryGetValue(question, out var last) || post.At > last))
        {
            lastAnswers[question] = post.At;
        }

        return true;
    }

    private static StackExchangePost ReadPost(
        StackExchangeRow row, long id, DateTimeOffset at, bool isAnswer, SourceIds ids, ImportReport report) => new()
        {
            Id = id,
            At = at,
            IsAnswer = isAnswer,
            Question = isAnswer ? row.Key("ParentId") : null,
            Owner = ids.TryLearner(row.Key("OwnerUserId")?.ToString(CultureInfo.InvariantCulture), out var owner) ? owner : null,
            Accepted = isAnswer ? null : row.Key("AcceptedAnswerId"),
            Topics = isAnswer ? [] : TopicNames.Split(row.Text("Tags")),
            Title = isAnswer ? null : report.Fit(row.Text("Title"), Limits.TitleLength),
            Text = row.Text("Body") is { } body ? report.Fit(PlainText.Of(body), Limits.TextLength) : null,
        };
}
