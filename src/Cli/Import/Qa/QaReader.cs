using System.Text.Json;
using System.Text.Json.Serialization;

namespace LearningGraph.Cli;

/// <summary>
/// Reads a question-and-answer file, one question a line, oldest first: a question is <c>asked</c>, an answer <c>answered</c> with the
/// asker, an acceptance <c>accepted</c> by the asker with the answerer, known with the question's last answer. What has no time is dated
/// by <see cref="QaTimes"/>. A line that is no question is counted, not fatal.
/// </summary>
/// <param name="stream">The file's content, which can be read again; not disposed. Of each question its time is held in memory, because a time may depend on later lines.</param>
/// <param name="name">What to call the file in an error.</param>
/// <param name="ids">Makes ids of the file's keys.</param>
/// <param name="report">Counts questions, answers, entries and faults.</param>
internal sealed class QaReader(Stream stream, string name, SourceIds ids, ImportReport report)
{
    private static readonly JsonSerializerOptions Options =
        new(DomainJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip, RespectNullableAnnotations = true };

    /// <summary>Whether questions and answers without a time are refused; they are dated otherwise.</summary>
    public bool NeedsTimes { get; init; }

    /// <summary>Reads the file twice: its times, then what it holds.</summary>
    /// <returns>Question by question in the order of the lines: asked, its answers as the line lists them, its acceptances.</returns>
    /// <exception cref="CommandFailedException">
    /// While enumerating: no line is a question, naming the first fault, nobody asks or answers in any, or a time is missing where each is needed.
    /// </exception>
    public IEnumerable<LogEntry> Read(CancellationToken cancellationToken)
    {
        var times = ReadTimes(cancellationToken);
        stream.Position = 0;
        foreach (var (line, question) in ReadQuestions(new(), cancellationToken).Index())
        {
            foreach (var interaction in ReadQuestion(question, line, times))
            {
                InteractionRecorded entry = new(interaction);
                report.CountImported(entry);
                yield return entry;
            }
        }

        if (report.Imported.Count == 0)
        {
            throw new CommandFailedException($"{name} holds nothing to import: no line names an \"asker\" or an \"answerer\". Is it a question-and-answer file?");
        }
    }

    private QaTimes ReadTimes(CancellationToken cancellationToken)
    {
        QaTimes times = new();
        var (questions, undated, answers, undatedAnswers) = (0L, 0L, 0L, 0L);
        foreach (var question in ReadQuestions(report, cancellationToken))
        {
            times.See(question);
            questions++;
            undated += question.At is null ? 1 : 0;
            answers += question.Answers.Count;
            undatedAnswers += question.Answers.Count(answer => answer.At is null);
        }

        if (questions == 0)
        {
            throw new CommandFailedException(
                report.Faults is [var first, ..] ? $"{name} holds no question; line {first.Line}: {first.Reason}" : $"{name} holds no line.");
        }

        if (undated + undatedAnswers > 0)
        {
            var missing = $"No time is given for {undated} of {questions} questions and {undatedAnswers} of {answers} answers";
            if (NeedsTimes)
            {
                throw new CommandFailedException($"{name}: {missing}; each needs its \"at\", as what counts here is when people ask and answer.");
            }

            report.Notes.Add($"{missing}; the order of the lines dates them.");
        }

        times.Spread();
        return times;
    }

    private IEnumerable<QaQuestion> ReadQuestions(ImportReport faults, CancellationToken cancellationToken)
    {
        foreach (var line in JsonLines.Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Parse(line, faults) is { } question)
            {
                yield return question;
            }
        }
    }

    private QaQuestion? Parse(JsonLine line, ImportReport faults)
    {
        try
        {
            return line.Fault is null ? Parse(line.Utf8) : throw new JsonException(line.Fault);
        }
        catch (JsonException fault)
        {
            faults.SkipLine("lines that are no question", new(line.Number, JsonLines.Reason(fault)));
            return null;
        }
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
            report.Skip("questions without an asker", example: question.Id);
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
                report.Skip("answers without an answerer", example: answer.Id);
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
                report.Skip("acceptances without an asker or answerer", example: answer.Id);
            }
            else if (actor == answerer)
            {
                report.Skip("acceptances of one's own answer", example: answer.Id);
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
}
