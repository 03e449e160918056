namespace LearningGraph.Recommender;

/// <summary>
/// Finds the question that a subject names, and keeps what refers to a question that has not come yet. Of several questions with one
/// subject the earliest that counts is meant.
/// </summary>
internal sealed class SubjectIndex
{
    private readonly Dictionary<string, int> questions = [];
    private readonly Dictionary<string, SortedSet<int>> others = [];
    private readonly List<string> subjects = [];
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

    /// <summary>Names the next question.</summary>
    /// <returns>What waited for it, in order of arrival.</returns>
    public IReadOnlyList<Reference> AddQuestion(string subject, int question)
    {
        subjects.Add(subject);
        if (questions.TryAdd(subject, question))
        {
            return waiting.Remove(subject, out var references) ? references : [];
        }

        if (!others.TryGetValue(subject, out var those))
        {
            others.Add(subject, those = []);
        }

        those.Add(question);
        return [];
    }

    /// <summary>Takes a question out. What referred to it refers to the next with its subject, or waits for one.</summary>
    /// <returns>The next; -1 when there is none.</returns>
    public int RemoveQuestion(int question, IReadOnlyList<Reference> references)
    {
        var subject = subjects[question];
        if (questions[subject] != question)
        {
            others[subject].Remove(question);
            return -1;
        }

        if (others.TryGetValue(subject, out var those) && those.Count > 0)
        {
            questions[subject] = those.Min;
            those.Remove(those.Min);
            return questions[subject];
        }

        questions.Remove(subject);
        if (references.Count > 0)
        {
            waiting.Add(subject, [.. references]);
        }

        return -1;
    }
}
