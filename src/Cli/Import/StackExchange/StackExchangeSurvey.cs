using System.Globalization;

namespace LearningGraph.Cli;

/// <summary>
/// The first reading of a dump: counts everything, says what will be left out and why, and fills the index. Nothing is sent before it has
/// ended, so a dump with a broken table of posts, votes or comments sends nothing.
/// </summary>
internal sealed class StackExchangeSurvey(StackExchangeDump dump, StackExchangeIndex index, ImportReport report, CancellationToken cancellationToken)
{
    private const int KnownPostTypes = 8;
    private const int KnownVoteTypes = 16;
    private const string Question = "1";
    private const string Answer = "2";
    private const string AcceptanceVote = "1";

    /// <summary>Reads what the posts are.</summary>
    /// <exception cref="CommandFailedException">The table is broken or holds neither question nor answer.</exception>
    public void ReadPosts()
    {
        RowOrder latest = default;
        var number = 0L;
        foreach (var row in Rows("Posts"))
        {
            number++;
            if (ReadPost(row) is not { } post)
            {
                continue;
            }

            RowOrder order = new(post.At, post.IsAnswer, post.Id);
            var isLate = order.CompareTo(latest) < 0;
            if (!index.TryAdd(post, number, isLate))
            {
                Skip(row, "questions and answers whose key was there before");
            }
            else if (isLate)
            {
                index.AddLateTexts(post.Id, StackExchangeTexts.OfPost(row, post.IsAnswer, report));
            }
            else
            {
                latest = order;
            }
        }

        if (index.CountPosts() == 0)
        {
            throw new CommandFailedException($"{dump.PathOf("Posts")} holds no question and no answer.");
        }

        index.CompletePosts();
        Skip("questions and answers whose owner was deleted", index.CountOwnerless());
        Skip("answers to a question that is not in the dump", index.CountStrayAnswers());
    }

    /// <summary>Reads the votes, which date acceptances.</summary>
    public void ReadVotes()
    {
        foreach (var row in Rows("Votes"))
        {
            report.CountRead("votes");
            var type = row.Text("VoteTypeId");
            if (type != AcceptanceVote)
            {
                Skip(row, IsKnown(type, KnownVoteTypes) ? "votes other than acceptances, without a voter" : "votes of an unknown type");
            }
            else if (row.Key("PostId") is not { } answer || row.Time("CreationDate") is not { } at || !index.TryAddVote(answer, at))
            {
                Skip(row, "votes for an acceptance that no longer stands");
            }
        }
    }

    /// <summary>Says which acceptances will be left out.</summary>
    public void ReadAcceptances()
    {
        var undated = 0;
        foreach (var acceptance in index.Acceptances())
        {
            report.CountRead("acceptances");
            if (FindFault(acceptance) is { } fault)
            {
                report.Skip(fault, example: Text(acceptance.Question.Id));
            }
            else
            {
                undated += acceptance.HasVote ? 0 : 1;
            }
        }

        if (undated > 0)
        {
            report.Notes.Add($"No vote dates {Counted.Text(undated, "acceptances")}; known with the question's last answer.");
        }
    }

    /// <summary>Says which comments will be left out, and who wrote the others.</summary>
    public void ReadComments()
    {
        RowOrder latest = default;
        foreach (var row in Rows("Comments"))
        {
            report.CountRead("comments");
            if (StackExchangeComment.Read(row, index, out var comment) is { } fault)
            {
                Skip(row, fault);
                continue;
            }

            index.SeeLearner(comment.Writer, comment.At);
            if (comment.Order.CompareTo(latest) < 0)
            {
                index.AddLate(comment, StackExchangeTexts.OfComment(row, report));
            }
            else
            {
                latest = comment.Order;
            }
        }
    }

    /// <summary>Counts the tables that say nothing about who helped whom.</summary>
    public void ReadOthers()
    {
        foreach (var (table, what, reason) in new[]
        {
            ("Tags", "tags", "tags, which are read with the questions"),
            ("PostLinks", "links", "links between posts, without a person"),
        })
        {
            foreach (var row in Rows(table))
            {
                report.CountRead(what);
                Skip(row, reason);
            }
        }
    }

    /// <summary>Why an acceptance is left out; null when it is imported.</summary>
    public static string? FindFault(IndexedAcceptance acceptance) => acceptance switch
    {
        { Answer: null } => "acceptances of an answer that is not in the dump",
        { Question.Owner: null } or { Answerer: null } => "acceptances whose asker or answerer was deleted",
        _ when acceptance.Question.Owner == acceptance.Answerer => "acceptances of one's own answer",
        _ => null,
    };

    private StackExchangePost? ReadPost(StackExchangeRow row)
    {
        var type = row.Text("PostTypeId");
        report.CountRead(type switch { Question => "questions", Answer => "answers", _ => "other posts" });
        if (type is not (Question or Answer))
        {
            Skip(row, IsKnown(type, KnownPostTypes) ? "posts that are neither question nor answer" : "posts of an unknown type");
            return null;
        }

        if (row.Key("Id") is not { } id || row.Time("CreationDate") is not { } at)
        {
            Skip(row, "questions and answers without a key or a time");
            return null;
        }

        var isAnswer = type == Answer;
        return new()
        {
            Id = id,
            At = at,
            IsAnswer = isAnswer,
            Question = isAnswer ? row.Key("ParentId") : null,
            Owner = row.Key("OwnerUserId"),
            Accepted = isAnswer ? null : row.Key("AcceptedAnswerId"),
            Tags = isAnswer ? null : row.Text("Tags"),
        };
    }

    private IEnumerable<StackExchangeRow> Rows(string table)
    {
        foreach (var row in dump.Rows(table, cancellationToken))
        {
            StackExchangeAttributes.ReportUnknown(table, row, report);
            yield return row;
        }
    }

    private void Skip(StackExchangeRow row, string reason) => report.Skip(reason, example: row.Text("Id"));

    private void Skip(string reason, (long Count, long? First) posts) => report.Skip(reason, posts.Count, Text(posts.First));

    private static bool IsKnown(string? type, int last) =>
        int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= last;

    private static string? Text(long? key) => key?.ToString(CultureInfo.InvariantCulture);
}
