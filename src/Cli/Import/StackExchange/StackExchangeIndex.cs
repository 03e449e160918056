using Microsoft.Data.Sqlite;

namespace LearningGraph.Cli;

/// <summary>
/// What rows of a dump need of other rows: of every post its time, owner, question and tags, but no text; and the texts of the few rows
/// that are older than one before them. It lies in a temporary database that takes a bounded part of memory and is gone with the process,
/// however that ends, so that a dump may be much larger than the memory.
/// </summary>
internal sealed class StackExchangeIndex : IDisposable
{
    private const string Schema = """
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA temp_store = FILE;
        PRAGMA cache_size = -65536;
        CREATE TABLE posts (
            id INTEGER PRIMARY KEY, row INTEGER NOT NULL, late INTEGER NOT NULL, answer INTEGER NOT NULL, at INTEGER NOT NULL,
            owner INTEGER, question INTEGER, accepted INTEGER, tags TEXT);
        CREATE TABLE late_posts (id INTEGER PRIMARY KEY, title TEXT, text TEXT);
        CREATE TABLE late_comments (
            id INTEGER NOT NULL, at INTEGER NOT NULL, writer INTEGER NOT NULL, owner INTEGER, question INTEGER NOT NULL, text TEXT);
        CREATE TABLE votes (answer INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        CREATE TABLE last_answers (question INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        CREATE TABLE learners (id INTEGER PRIMARY KEY, at INTEGER NOT NULL);
        BEGIN;
        """;

    // Built once the posts are there, which is much cheaper than keeping it up with each of them.
    private const string Relations = """
        CREATE INDEX accepted_answers ON posts (accepted) WHERE accepted IS NOT NULL;
        INSERT INTO last_answers SELECT question, max(at) FROM posts WHERE answer = 1 AND question IS NOT NULL GROUP BY question;
        INSERT INTO learners
            SELECT post.owner, min(post.at) FROM posts post JOIN posts question ON question.answer = 0
                AND question.id = CASE post.answer WHEN 1 THEN post.question ELSE post.id END
            WHERE post.owner IS NOT NULL GROUP BY post.owner;
        """;

    private readonly SqliteConnection database = new("Data Source=;Pooling=False");
    private readonly IndexStatement addPost;
    private readonly IndexStatement addLatePost;
    private readonly IndexStatement addLateComment;
    private readonly IndexStatement addVote;
    private readonly IndexStatement isAccepted;
    private readonly IndexStatement find;
    private readonly IndexStatement seeLearner;
    private readonly IndexStatement takeLearner;

    /// <summary>Begins an empty index.</summary>
    public StackExchangeIndex()
    {
        database.Open();
        Execute(Schema);
        addPost = Prepare("INSERT OR IGNORE INTO posts VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", 9);
        addLatePost = Prepare("INSERT INTO late_posts VALUES ($1, $2, $3)", 3);
        addLateComment = Prepare("INSERT INTO late_comments VALUES ($1, $2, $3, $4, $5, $6)", 6);
        addVote = Prepare("INSERT OR IGNORE INTO votes VALUES ($1, $2)", 2);
        isAccepted = Prepare("SELECT EXISTS (SELECT 1 FROM posts WHERE accepted = $1)", 1);
        find = Prepare(
            """
            SELECT post.row, post.late, post.answer, post.at, post.owner, question.id, question.owner, question.tags
            FROM posts post LEFT JOIN posts question ON question.answer = 0
                AND question.id = CASE post.answer WHEN 1 THEN post.question ELSE post.id END
            WHERE post.id = $1
            """,
            1);
        seeLearner = Prepare("INSERT INTO learners VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET at = min(at, excluded.at)", 2);
        takeLearner = Prepare("DELETE FROM learners WHERE id = $1 RETURNING at", 1);
    }

    /// <summary>Adds a question or an answer.</summary>
    /// <returns>False when its key is there already.</returns>
    public bool TryAdd(StackExchangePost post, long row, bool isLate) => addPost.Execute(
        post.Id, row, isLate ? 1 : 0, post.IsAnswer ? 1 : 0, post.At.UtcTicks, post.Owner, post.Question, post.Accepted, post.Tags) > 0;

    /// <summary>Keeps the texts of a post that was added as late.</summary>
    public void AddLateTexts(long post, StackExchangeTexts texts) => addLatePost.Execute(post, texts.Title, texts.Text);

    /// <summary>Keeps a comment that is older than one before it in the file, for its place in time.</summary>
    public void AddLate(StackExchangeComment comment, StackExchangeTexts texts) =>
        addLateComment.Execute(comment.Id, comment.At.UtcTicks, comment.Writer, comment.PostOwner, comment.Question.Id, texts.Text);

    /// <summary>Ends the adding of posts; everything below needs it.</summary>
    public void CompletePosts() => Execute(Relations);

    /// <summary>How many questions and answers are there.</summary>
    public long CountPosts() => Count("SELECT count(*) FROM posts");

    /// <summary>Posts whose owner's account was deleted: how many, and the first of them.</summary>
    public (long Count, long? First) CountOwnerless() => CountAndFirst("SELECT count(*), min(id) FROM posts WHERE owner IS NULL");

    /// <summary>Answers with an owner but without their question: how many, and the first of them.</summary>
    public (long Count, long? First) CountStrayAnswers() => CountAndFirst("""
        SELECT count(*), min(id) FROM posts WHERE owner IS NOT NULL AND answer = 1
            AND NOT EXISTS (SELECT 1 FROM posts question WHERE question.id = posts.question AND question.answer = 0)
        """);

    /// <summary>Dates the acceptance of an answer; the first vote counts.</summary>
    /// <returns>False when no question names the answer as accepted.</returns>
    public bool TryAddVote(long answer, DateTimeOffset at)
    {
        using var accepted = isAccepted.Read(answer);
        if (!accepted.Read() || accepted.GetInt64(0) == 0)
        {
            return false;
        }

        addVote.Execute(answer, at.UtcTicks);
        return true;
    }

    /// <summary>The post of a key; null when it is not in the dump.</summary>
    public IndexedPost? Find(long id)
    {
        using var row = find.Read(id);
        return row.Read()
            ? new(row.GetInt64(0), row.GetInt64(1) != 0, row.GetInt64(2) != 0, Time(row, 3), Key(row, 4), Question(row, 5))
            : null;
    }

    /// <summary>Notes that a learner did something.</summary>
    public void SeeLearner(long learner, DateTimeOffset at) => seeLearner.Execute(learner, at.UtcTicks);

    /// <summary>When a learner first did something; null for one who never did, and when asked a second time.</summary>
    public DateTimeOffset? TakeLearner(long learner)
    {
        using var row = takeLearner.Read(learner);
        return row.Read() ? Time(row, 0) : null;
    }

    /// <summary>Every question whose asker accepted an answer, those without the answer first, the others in the order of time.</summary>
    public IEnumerable<IndexedAcceptance> Acceptances()
    {
        using var acceptances = Prepare("""
            SELECT question.id, question.owner, question.tags, accepted.id, accepted.owner, votes.at,
                max(accepted.at, coalesce(votes.at, last_answers.at)) AS known
            FROM posts question
            LEFT JOIN posts accepted ON accepted.id = question.accepted AND accepted.question = question.id
            LEFT JOIN votes ON votes.answer = accepted.id
            LEFT JOIN last_answers ON last_answers.question = question.id
            WHERE question.accepted IS NOT NULL ORDER BY known, CAST(accepted.id AS TEXT)
            """);
        using var row = acceptances.Read();
        while (row.Read())
        {
            yield return new(Question(row, 0)!.Value, Key(row, 3), Key(row, 4), row.IsDBNull(6) ? default : Time(row, 6), !row.IsDBNull(5));
        }
    }

    /// <summary>The late posts in the order of time, with their title and text.</summary>
    public IEnumerable<(long Id, IndexedPost Post, StackExchangeTexts Texts)> LatePosts()
    {
        using var posts = Prepare("SELECT id, title, text FROM late_posts JOIN posts USING (id) ORDER BY at, answer, CAST(id AS TEXT)");
        using var row = posts.Read();
        while (row.Read())
        {
            var id = row.GetInt64(0);
            yield return (id, Find(id)!.Value, new(Text(row, 1), Text(row, 2)));
        }
    }

    /// <summary>The late comments in the order of time, with their text.</summary>
    public IEnumerable<(StackExchangeComment Comment, StackExchangeTexts Texts)> LateComments()
    {
        using var comments = Prepare("""
            SELECT late.id, late.at, late.writer, late.owner, question.id, question.owner, question.tags, late.text
            FROM late_comments late JOIN posts question ON question.id = late.question ORDER BY late.at, CAST(late.id AS TEXT)
            """);
        using var row = comments.Read();
        while (row.Read())
        {
            yield return (new(row.GetInt64(0), Time(row, 1), row.GetInt64(2), Key(row, 3), Question(row, 4)!.Value), new(null, Text(row, 7)));
        }
    }

    /// <summary>Deletes the index.</summary>
    public void Dispose()
    {
        foreach (var statement in new[] { addPost, addLatePost, addLateComment, addVote, isAccepted, find, seeLearner, takeLearner })
        {
            statement.Dispose();
        }

        database.Dispose();
    }

    private static IndexedQuestion? Question(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(row.GetInt64(column), Key(row, column + 1), Text(row, column + 2));

    private static long? Key(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    private IndexStatement Prepare(string sql, int parameters = 0) => new(database, sql, parameters);

    private void Execute(string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private long Count(string sql) => CountAndFirst(sql).Count;

    private (long Count, long? First) CountAndFirst(string sql)
    {
        using var statement = Prepare(sql);
        using var row = statement.Read();
        row.Read();
        return (row.GetInt64(0), row.FieldCount > 1 ? Key(row, 1) : null);
    }
}
