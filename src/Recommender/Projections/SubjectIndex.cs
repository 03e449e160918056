namespace LearningGraph.Recommender;

/// <summary>Finds the question that a subject names, and keeps what refers to a question that has not come yet.</summary>
internal sealed class SubjectIndex
{
    private readonly Dictionary<string, int> questions = [];
    private readonly List<string?> subjects = [];
    private readonly Dictionary<string, List<Reference>> waiting = [];

    /// <summary>The question a subject names; -1 when unknown, and then the reference waits for it.</summary>
    public int Refer(string subject, Reference reference)
    {
        if (questions.TryGetValue(subject, out var question))
        {
            return question;
        }

        if (!waiting.TryGetValue(subject, out var references))
        {
            waiting.Add(subject, references = []);
        }

        references.Add(reference);
        return -1;
    }

    /// <summary>Names the next question. When its subject is taken by another that still counts, it can only be read, not answered.</summary>
    /// <returns>What waited for it, in order of arrival.</returns>
    public IReadOnlyList<Reference> AddQuestion(string subject, int question)
    {
        var isNew = questions.TryAdd(subject, question);
        subjects.Add(isNew ? subject : null);
        return isNew && waiting.Remove(subject, out var references) ? references : [];
    }

    /// <summary>Frees the subject of a question; what referred to it waits for the next.</summary>
    public void RemoveQuestion(int question, IReadOnlyList<Reference> references)
    {
        if (subjects[question] is { } subject)
        {
            questions.Remove(subject);
            if (references.Count > 0)
            {
                waiting.Add(subject, [.. references]);
            }
        }
    }
}

/// <summary>An entity that names a question.</summary>
/// <param name="Position">Its place in the log.</param>
/// <param name="Index">Its index among answers or appreciations.</param>
/// <param name="IsAppreciation">Which of the two.</param>
internal readonly record struct Reference(long Position, int Index, bool IsAppreciation);
