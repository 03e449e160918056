using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>
/// Reads a Stack Exchange dump: a question is <c>asked</c>, an answer <c>answered</c> with the asker, a comment <c>commented</c> with the
/// post's owner, an acceptance <c>accepted</c> by the asker with the answerer. All of them carry the question's topics. Nobody is with
/// themselves. Scores, views and reputation are as of the dump's date, later than the posts they stand on, and are not read.
/// </summary>
/// <remarks>Needs <c>Posts.xml</c>; the other tables may be missing. Holds the texts of the whole dump in memory.</remarks>
internal sealed class StackExchangeReader(StackExchangeDump dump, SourceIds ids, ImportReport report)
{
    private const string AcceptanceVote = "1";
    private const long Community = -1;

    /// <summary>Reads the dump.</summary>
    /// <returns>All entries; profiles first, otherwise in no particular order.</returns>
    /// <exception cref="CommandFailedException">A table is broken, or there is no post.</exception>
    public IReadOnlyList<LogEntry> Read(CancellationToken cancellationToken)
    {
        if (dump.MissingTables is { Count: > 0 } missing)
        {
            report.Notes.Add($"Missing tables: {string.Join(", ", missing)}.");
        }

        var posts = StackExchangePosts.Read(dump, ids, report, cancellationToken);
        List<Interaction> interactions =
            [.. ReadPosts(posts), .. ReadAcceptances(posts, cancellationToken), .. ReadComments(posts, cancellationToken)];
        List<LogEntry> entries = [.. ReadUsers(interactions, cancellationToken), .. interactions.Select(one => new InteractionRecorded(one))];
        entries.ForEach(report.CountImported);
        return entries;
    }

    private IEnumerable<Interaction> ReadPosts(StackExchangePosts posts)
    {
        foreach (var post in posts.All)
        {
            if (post.Owner is not { } owner)
            {
                report.Skip("questions and answers whose owner was deleted");
            }
            else if (posts.QuestionOf(post) is not { } question)
            {
                report.Skip("answers to a question that is not in the dump");
            }
            else if (post.IsAnswer)
            {
                yield return About(question, InteractionKind.Answered, "a", post.Id, post.At, owner, question.Owner) with { Text = post.Text };
            }
            else
            {
                yield return About(question, InteractionKind.Asked, "q", post.Id, post.At, owner, null) with { Title = post.Title, Text = post.Text };
            }
        }
    }

    private IEnumerable<Interaction> ReadAcceptances(StackExchangePosts posts, CancellationToken cancellationToken)
    {
        var accepted = posts.All.Where(post => post.Accepted is not null).ToLookup(post => post.Accepted!.Value);
        var votes = ReadAcceptanceVotes(accepted.Contains, cancellationToken);
        var undated = 0;
        foreach (var question in accepted.SelectMany(questions => questions))
        {
            report.CountRead("acceptances");
            if (posts.Find(question.Accepted) is not { } answer || answer.Question != question.Id)
            {
                report.Skip("acceptances of an answer that is not in the dump");
            }
            else if (question.Owner is not { } asker || answer.Owner is not { } answerer)
            {
                report.Skip("acceptances whose asker or answerer was deleted");
            }
            else if (asker == answerer)
            {
                report.Skip("acceptances of one's own answer");
            }
            else
            {
                var at = votes.TryGetValue(answer.Id, out var vote) ? vote : posts.LastAnswerTo(question) ?? answer.At;
                undated += votes.ContainsKey(answer.Id) ? 0 : 1;
                yield return About(question, InteractionKind.Accepted, "accepted", answer.Id, at < answer.At ? answer.At : at, asker, answerer);
            }
        }

        if (undated > 0)
        {
            report.Notes.Add($"No vote dates {Counted.Text(undated, "acceptances")}; known with the question's last answer.");
        }
    }

    private Dictionary<long, DateTimeOffset> ReadAcceptanceVotes(Func<long, bool> isAccepted, CancellationToken cancellationToken)
    {
        Dictionary<long, DateTimeOffset> dates = [];
        foreach (var row in dump.Rows("Votes", cancellationToken))
        {
            report.CountRead("votes");
            if (row.Text("VoteTypeId") != AcceptanceVote)
            {
                report.Skip("votes other than acceptances, which name no voter");
            }
            else if (row.Key("PostId") is not { } answer || !isAccepted(answer) || row.Time("CreationDate") is not { } at)
            {
                report.Skip("votes for an acceptance that no longer stands");
            }
            else
            {
                dates.TryAdd(answer, at);
            }
        }

        return dates;
    }

    private IEnumerable<Interaction> ReadComments(StackExchangePosts posts, CancellationToken cancellationToken)
    {
        foreach (var row in dump.Rows("Comments", cancellationToken))
        {
            report.CountRead("comments");
            if (row.Key("Id") is not { } id || row.Time("CreationDate") is not { } at)
            {
                report.Skip("comments without a key or a time");
            }
            else if (!ids.TryLearner(Key(row.Key("UserId")), out var writer))
            {
                report.Skip("comments whose writer was deleted");
            }
            else if (posts.Find(row.Key("PostId")) is not { } post || posts.QuestionOf(post) is not { } question)
            {
                report.Skip("comments on a post that is not in the dump");
            }
            else
            {
                var text = report.Fit(row.Text("Text"), Limits.TextLength);
                yield return About(question, InteractionKind.Commented, "c", id, at, writer, post.Owner) with { Text = text };
            }
        }
    }

    private IEnumerable<LogEntry> ReadUsers(IEnumerable<Interaction> interactions, CancellationToken cancellationToken)
    {
        var firstActs = interactions.GroupBy(one => one.Actor).ToDictionary(acts => acts.Key, acts => acts.Min(act => act.At));
        foreach (var row in dump.Rows("Users", cancellationToken))
        {
            report.CountRead("users");
            if (ids.TryLearner(Key(row.Key("Id")), out var learner) && firstActs.Remove(learner, out var at))
            {
                // The Community account is a robot that keeps questions alive; nobody should be sent to it.
                var isPerson = row.Key("Id") != Community;
                var name = report.Fit(row.Text("DisplayName"), Limits.TitleLength);
                yield return new LearnerChanged(new() { Id = learner, Name = name, Recommendable = isPerson, Analysable = isPerson }, at);
            }
            else
            {
                report.Skip("users who neither asked, answered, accepted nor commented");
            }
        }
    }

    private Interaction About(
        StackExchangePost question, InteractionKind kind, string prefix, long key, DateTimeOffset at, LearnerId actor, LearnerId? with) => new()
        {
            Id = ids.Interaction(prefix, Key(key)!),
            Kind = kind,
            At = at,
            Actor = actor,
            With = with is { } other && other != actor ? [other] : [],
            Subject = ids.Question(Key(question.Id)!),
            Topics = question.Topics,
            Source = ids.Source,
        };

    private static string? Key(long? key) => key?.ToString(CultureInfo.InvariantCulture);
}
