namespace LearningGraph.Recommender;

/// <summary>Adds up what the people of a workplace did, by place and topic.</summary>
/// <param name="tables">What is known.</param>
/// <param name="structure">Who is looked at.</param>
/// <param name="topics">Topic number → place among the topics that are looked at.</param>
internal sealed class WorkplaceLedger(ProjectionTables tables, WorkplaceStructure structure, Dictionary<int, int> topics)
{
    private readonly List<Lesson> lessons = Lessons.FindAll(tables);

    /// <summary>UTC ticks of what each person did or got first; <see cref="long.MaxValue"/> for nothing.</summary>
    public long[] FindFirstSeen()
    {
        var first = new long[structure.People.Length];
        Array.Fill(first, long.MaxValue);
        for (var index = 0; index < tables.Graph.Questions.Count; index++)
        {
            See(tables.Graph.Questions[index].Asker, tables.Graph.Questions[index].At);
        }

        for (var index = 0; index < tables.Graph.Answers.Count; index++)
        {
            See(tables.Graph.Answers[index].Learner, tables.Graph.Answers[index].At);
        }

        for (var index = 0; index < tables.Graph.MembershipChanges.Count; index++)
        {
            See(tables.Graph.MembershipChanges[index].Learner, tables.Graph.MembershipChanges[index].At);
        }

        return first;

        void See(int learner, long at)
        {
            if (structure.Places.TryGetValue(learner, out var place))
            {
                first[place] = Math.Min(first[place], at);
            }
        }
    }

    /// <summary>People × topics: questions asked.</summary>
    public float[] CountAsked()
    {
        var asked = new float[structure.People.Length * topics.Count];
        for (var index = 0; index < tables.Graph.Questions.Count; index++)
        {
            ref readonly var question = ref tables.Graph.Questions[index];
            if (!question.IsRetracted)
            {
                Add(asked, question.Asker, tables.Merges.Value.Resolve(question.Topics), 1);
            }
        }

        return asked;
    }

    /// <summary>People × topics: people helped, by weight.</summary>
    public float[] CountHelped()
    {
        var helped = new float[structure.People.Length * topics.Count];
        foreach (var lesson in lessons)
        {
            Add(helped, lesson.Teacher, Lessons.TopicsOf(tables, lesson), lesson.Weight);
        }

        return helped;
    }

    /// <summary>People × topics: own strengths.</summary>
    public bool[] FindStrengths(int people, int width)
    {
        var strengths = new bool[people * width];
        foreach (var (topic, column) in topics)
        {
            foreach (var learner in tables.ReadNamed(tables.StrengthsOn, tables.Topics.IdOf(topic)!))
            {
                if (structure.Places.TryGetValue(learner, out var place))
                {
                    strengths[(place * width) + column] = true;
                }
            }
        }

        return strengths;
    }

    /// <summary>Who helped whom, faded to what it is worth now.</summary>
    public (int One, int Other, float Weight)[] FindTies()
    {
        SortedDictionary<(int, int), double> ties = [];
        foreach (var lesson in lessons)
        {
            var (teacher, learner) = (structure.Places[lesson.Teacher], structure.Places[lesson.Learner]);
            var pair = teacher < learner ? (teacher, learner) : (learner, teacher);
            ties[pair] = ties.GetValueOrDefault(pair) + (lesson.Weight * Lesson.Fading.Of(tables.Graph.LiveQuestionCount - lesson.Clock));
        }

        return [.. ties.Where(tie => tie.Value > 0).Select(tie => (tie.Key.Item1, tie.Key.Item2, (float)tie.Value))];
    }

    /// <summary>Groups that have members here and are about topics that are looked at, by number.</summary>
    public GroupFigures[] FindGroups()
    {
        var answers = new int[tables.Groups.Count];
        foreach (var lesson in lessons)
        {
            if (lesson.Group >= 0 && lesson.Group < answers.Length)
            {
                answers[lesson.Group]++;
            }
        }

        var masks = new ulong[tables.Groups.Count];
        foreach (var (topic, column) in topics)
        {
            foreach (var group in tables.ReadNamed(tables.GroupsOn, tables.Topics.IdOf(topic)!))
            {
                masks[group] |= 1UL << column;
            }
        }

        List<GroupFigures> groups = [];
        for (var group = 0; group < masks.Length; group++)
        {
            List<int> members = [];
            foreach (var learner in tables.Graph.MembersOf[group])
            {
                if (structure.Places.TryGetValue(learner, out var place))
                {
                    members.Add(place);
                }
            }

            if (masks[group] != 0 && members.Count > 0)
            {
                members.Sort();
                groups.Add(new(masks[group], [.. members], answers[group]));
            }
        }

        return [.. groups];
    }

    private void Add(float[] table, int learner, int[] about, double amount)
    {
        if (structure.Places.TryGetValue(learner, out var place))
        {
            foreach (var topic in about)
            {
                if (topics.TryGetValue(topic, out var column))
                {
                    table[(place * topics.Count) + column] += (float)(amount / about.Length);
                }
            }
        }
    }
}
