namespace LearningGraph.Cli;

/// <summary>
/// Reads a Stack Exchange dump: a question is <c>asked</c>, an answer <c>answered</c> with the asker, a comment <c>commented</c> with the
/// post's owner, an acceptance <c>accepted</c> by the asker with the answerer. All of them carry the question's topics. Nobody is with
/// themselves. Scores, views and reputation are as of the dump's date, later than the posts they stand on, and are not read.
/// </summary>
/// <remarks>Needs <c>Posts.xml</c>; the other tables may be missing. Memory does not grow with the dump: texts pass through, the rest lies in an index on disk.</remarks>
internal sealed class StackExchangeReader(StackExchangeDump dump, SourceIds ids, ImportReport report)
{
    private const long Community = -1;

    /// <summary>Reads the dump: first everything but the texts, then what was found.</summary>
    /// <returns>First profiles, in the order of the file, then interactions in the order of time (<see cref="EntryOrder"/>).</returns>
    /// <exception cref="CommandFailedException">While enumerating: a table is broken, or there is no post.</exception>
    public IEnumerable<LogEntry> Read(CancellationToken cancellationToken)
    {
        Note("Missing tables", dump.MissingTables);
        Note("Tables left out", dump.TablesLeftOut);
        using StackExchangeIndex index = new();
        StackExchangeSurvey survey = new(dump, index, report, cancellationToken);
        survey.ReadPosts();
        survey.ReadVotes();
        survey.ReadAcceptances();
        survey.ReadComments();
        survey.ReadOthers();

        StackExchangeInteractions interactions = new(dump, index, ids, report, cancellationToken);
        foreach (var entry in ReadLearners(index, cancellationToken).Concat(interactions.InTimeOrder()))
        {
            report.CountImported(entry);
            yield return entry;
        }
    }

    private IEnumerable<LogEntry> ReadLearners(StackExchangeIndex index, CancellationToken cancellationToken)
    {
        foreach (var row in dump.Rows("Users", cancellationToken))
        {
            report.CountRead("users");
            StackExchangeAttributes.ReportUnknown("Users", row, report);
            if (row.Key("Id") is { } id && index.TakeLearner(id) is { } at)
            {
                // The Community account is a robot that keeps questions alive; nobody should be sent to it.
                var isPerson = id != Community;
                var name = report.Fit(row.Text("DisplayName"), Limits.TitleLength);
                yield return new LearnerChanged(new() { Id = ids.Learner(id), Name = name, Recommendable = isPerson, Analysable = isPerson }, at);
            }
            else
            {
                report.Skip("users who neither asked, answered, accepted nor commented", example: row.Text("Id"));
            }

        }
    }

    private void Note(string title, IReadOnlyList<string> tables)
    {
        if (tables.Count > 0)
        {
            report.Notes.Add($"{title}: {string.Join(", ", tables)}.");
        }
    }
}
