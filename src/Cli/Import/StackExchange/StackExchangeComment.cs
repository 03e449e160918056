namespace LearningGraph.Cli;

/// <summary>One comment of a dump, and what it is about.</summary>
/// <param name="Id">Its key in the dump.</param>
/// <param name="At">When it was written.</param>
/// <param name="Writer">Who wrote it.</param>
/// <param name="PostOwner">Who wrote the post it comments; null when the account was deleted.</param>
/// <param name="Question">The question that the post asks or answers.</param>
internal readonly record struct StackExchangeComment(long Id, DateTimeOffset At, long Writer, long? PostOwner, IndexedQuestion Question)
{
    /// <summary>Where it stands among the comments in time.</summary>
    public RowOrder Order => new(At, IsAnswer: false, Id);

    /// <summary>Reads a row, without its text.</summary>
    /// <param name="row">A row of the comments.</param>
    /// <param name="index">Knows the posts.</param>
    /// <param name="comment">What it is; meaningless when there is a fault.</param>
    /// <returns>Why it is left out; null when it is not.</returns>
    public static string? Read(StackExchangeRow row, StackExchangeIndex index, out StackExchangeComment comment)
    {
        comment = default;
        if (row.Key("Id") is not { } id || row.Time("CreationDate") is not { } at)
        {
            return "comments without a key or a time";
        }

        if (row.Key("UserId") is not { } writer)
        {
            return "comments whose writer was deleted";
        }

        if (row.Key("PostId") is not { } key || index.Find(key) is not { Question: { } question } post)
        {
            return "comments on a post that is not in the dump";
        }

        comment = new(id, at, writer, post.Owner, question);
        return null;
    }
}
