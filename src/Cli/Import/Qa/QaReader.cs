using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Cli;

/// <summary>
/// Reads a question-and-answer file, one question a line, oldest first: a question is <c>asked</c>, an answer <c>answered</c> with the
/// asker, an acceptance <c>accepted</c> by the asker with the answerer, known with the question's last answer. What has no time is dated
/// by <see cref="QaTimes"/>. A line that is no question is counted, not fatal.
/// </summary>
/// <param name="stream">The file's content; not disposed. Its questions are held in memory, because a time may depend on later lines.</param>
/// <param name="name">What to call the file in an error.</param>
/// <param name="ids">Makes ids of the file's keys.</param>
/// <param name="report">Counts questions, answers, entries and faults.</param>
internal sealed class QaReader(Stream stream, string name, SourceIds ids, ImportReport report)
{
    private static readonly JsonSerializerOptions Options =
        new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip, RespectNullableAnnotations = true };

    /// <summary>Reads the file.</summary>
    /// <returns>Question by question in the order of the lines: asked, its answers as the line lists them, its acceptances.</returns>
    /// <exception cref="CommandFailedException">No line is a question, naming the first fault, or nobody asks or answers in any.</exception>
    public IReadOnlyList<LogEntry> Read(CancellationToken cancellationToken)
    {
        var questions = ReadLines(cancellationToken);
        QaTimes times = new(questions);
        NoteUndated(questions);
        List<LogEntry> entries = [.. questions.SelectMany((question, line) => ReadQuestion(question, line, times)).Select(one => new InteractionRecorded(one))];
        entries.ForEach(report.CountImported);
        return entries.Count > 0
            ? entries
            : throw new CommandFailedException($"{name} holds nothing to import: no line names an \"asker\" or an \"answerer\". Is it a question-and-answer file?");
    }

    private List<QaQuestion> ReadLines(CancellationToken cancellationToken)
    {
        List<QaQuestion> questions = [];
        foreach (var (number, line) in JsonLines.Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                questions.Add(Parse(line));
            }
            catch (JsonException fault)
            {
                report.SkipLine("lines that are no question", new(number, JsonLines.Reason(fault)));
            }
        }

        return questions.Count > 0
            ? questions
            : throw new CommandFailedException(
                report.Faults is [var first, ..] ? $"{name} holds no question; line {first.Line}: {first.Reason}" : $"{name} holds no line.");
    }

    private QaQuestion Parse(byte[] line)
    {
        var question = JsonSerializer.Deserialize<QaQuestion>(line, Options) ?? throw new JsonException("A question is an object, not null.");
        foreach (var key in question.Answers.Select(answer => answer?.Id).Prepend(question.Id))
        {
            if (!ids.IsKey(key))
            {
                throw new JsonException($"{Quoted.Text(key)} is no key of a question or answer.");
            }
        }

        return question;
    }

    private IEnumerable<Interaction> ReadQuestion(QaQuestion question, int line, QaTimes times)
    {
        report.CountRead("questions");
        LearnerId? asker = ids.TryLearner(question.Asker, out var learner) ? learner : null;
        if (asker is not null)
        {
            var title = report.Fit(question.Title, Limits.TitleLength);
            var text = report.Fit(question.Body, Limits.TextLength);
            yield return About(question, InteractionKind.Asked, "q", question.Id, times.Asked(line), learner, null) with { Title = title, Text = text };
        }
        else
        {
            report.Skip("questions without an asker");
        }

        foreach (var answer in question.Answers)
        {
            report.CountRead("answers");
            if (ids.TryLearner(answer.Answerer, out var answerer))
            {
                yield return About(question, InteractionKind.Answered, "a", answer.Id, times.Answered(line, answer), answerer, asker);
            }
            else
            {
                report.Skip("answers without an answerer");
            }
        }

        foreach (var acceptance in ReadAcceptances(question, asker, question.Answers.Select(answer => times.Answered(line, answer)).DefaultIfEmpty().Max()))
        {
            yield return acceptance;
        }
    }

    private IEnumerable<Interaction> ReadAcceptances(QaQuestion question, LearnerId? asker, DateTimeOffset lastAnswer)
    {
        foreach (var answer in question.Answers.Where(answer => answer.Accepted))
        {
            report.CountRead("acceptances");
            if (asker is not { } actor || !ids.TryLearner(answer.Answerer, out var answerer))
            {
                report.Skip("acceptances without an asker or answerer");
            }
            else if (actor == answerer)
            {
                report.Skip("acceptances of one's own answer");
            }
            else
            {
                yield return About(question, InteractionKind.Accepted, "accepted", answer.Id, lastAnswer, actor, answerer);
            }
        }
    }

    private Interaction About(
        QaQuestion question, InteractionKind kind, string prefix, string key, DateTimeOffset at, LearnerId actor, LearnerId? with) => new()
        {
            Id = ids.Interaction(prefix, key),
            Kind = kind,
            At = at,
            Actor = actor,
            With = with is { } other && other != actor ? [other] : [],
            Subject = ids.Question(question.Id),
            Topics = TopicNames.Read(question.Tags),
            Source = ids.Source,
        };

    private void NoteUndated(List<QaQuestion> questions)
    {
        var undatedQuestions = questions.Count(question => question.At is null);
        QaAnswer[] answers = [.. questions.SelectMany(question => question.Answers)];
        var undatedAnswers = answers.Count(answer => answer.At is null);
        if (undatedQuestions + undatedAnswers > 0)
        {
            report.Notes.Add(
                $"No time is given for {undatedQuestions} of {questions.Count} questions and {undatedAnswers} of {answers.Length} answers; the order of the lines dates them.");
        }
    }
}
