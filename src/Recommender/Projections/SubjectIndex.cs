namespace LearningGraph.Recommender;

/// <summary>
/// Finds the question that a subject names, and keeps what refers to a question that has not come yet. Of several questions with one
/// subject the earliest that counts is meant. Subjects have numbers in order of first appearance.
/// </summary>
internal sealed class SubjectIndex
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Column<string> names = new();
    private readonly Column<int> subjects = new();
    private readonly Column<int> questions = new();
    private readonly RowTable others = new();
    private readonly RowTable waiting = new();

    /// <summary>The question a subject names; -1 when unknown, and then the reference waits for it.</summary>
    public int Refer(string subject, Reference reference)
    {
        var number = NumberOf(subject);
        if (questions[number] < 0)
        {
            waiting.Add(number, reference.Code);
        }

        return questions[number];
    }

    /// <summary>Names the next question.</summary>
    /// <returns>What waited for it, in order of arrival within each kind.</returns>
    public Reference[] AddQuestion(string subject, int question)
    {
        var number = NumberOf(subject);
        subjects.Add(number);
        if (questions[number] >= 0)
        {
            others.Add(number, question);
            return [];
        }

        questions.Set(number, question);
        Reference[] references = [.. waiting[number].ToArray().Select(Reference.FromCode)];
        waiting.Clear(number);
        return references;
    }

    /// <summary>Takes a question out. What referred to it refers to the next with its subject, or waits for one.</summary>
    /// <returns>The next; -1 when there is none.</returns>
    public int RemoveQuestion(int question, IEnumerable<Reference> references)
    {
        var number = subjects[question];
        if (questions[number] != question)
        {
            others.Remove(number, question);
            return -1;
        }

        var next = others[number] is [var first, ..] ? first : -1;
        questions.Set(number, next);
        if (next >= 0)
        {
            others.Remove(number, next);
            return next;
        }

        foreach (var reference in references)
        {
            waiting.Add(number, reference.Code);
        }

        return -1;
    }

    public SubjectIndexView Publish() => new(names.Publish(), subjects.Publish(), questions.Publish(), others.Publish(), waiting.Publish());

    /// <summary>Takes over what a snapshot holds.</summary>
    public void Load(SnapshotReader from)
    {
        foreach (var name in from.ReadTexts())
        {
            numbers.Add(name!, names.Add(name!));
        }

        from.Read(subjects);
        from.Read(questions);
        from.Read(others);
        from.Read(waiting);
    }

    private int NumberOf(string subject)
    {
        if (!numbers.TryGetValue(subject, out var number))
        {
            numbers.Add(subject, number = names.Add(subject));
            questions.Add(-1);
        }

        return number;
    }
}

/// <summary>The index at the moment of its publication.</summary>
internal sealed class SubjectIndexView(
    ColumnView<string> names, ColumnView<int> subjects, ColumnView<int> questions, RowTableView others, RowTableView waiting)
{
    public void Save(SnapshotWriter to)
    {
        to.Write([.. Enumerable.Range(0, names.Count).Select(number => names[number])]);
        to.Write(subjects);
        to.Write(questions);
        to.Write(others);
        to.Write(waiting);
    }
}
