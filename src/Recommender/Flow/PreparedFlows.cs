namespace LearningGraph.Recommender;

/// <summary>The tables of every level, each made when it is first asked for.</summary>
internal sealed class PreparedFlows
{
    private readonly ProjectionTables tables;
    private readonly PeopleThreshold threshold;
    private readonly int lastMonth;
    private readonly Lazy<FlowNodes> units;
    private readonly Lazy<FlowClock> clock;
    private readonly Lazy<(FlowTable Communities, FlowTable Units)> groups;
    private readonly Lazy<FlowTable> fields;
    private readonly Lazy<FlowTable> learners;

    /// <summary>Prepares nothing yet.</summary>
    /// <param name="projections">What is known.</param>
    /// <param name="people">About how many people a figure has to be.</param>
    public PreparedFlows(Projections projections, int people)
    {
        tables = projections.Tables;
        threshold = PeopleThreshold.Of(people);
        lastMonth = Month.Of(projections.AsOf ?? DateTimeOffset.UnixEpoch).Index;
        units = new(() => FlowNodes.OfUnits(tables, people));
        clock = new(() => FlowClock.Of(tables, people));
        groups = new(PrepareGroups);
        fields = new(PrepareFields);
        learners = new(PrepareLearners);
    }

    /// <summary>Organisational units.</summary>
    public FlowNodes Units => units.Value;

    /// <summary>The table of a level.</summary>
    public FlowTable TableOf(FlowLevel level) => level switch
    {
        FlowLevel.Community => groups.Value.Communities,
        FlowLevel.Unit => groups.Value.Units,
        FlowLevel.Topic => fields.Value,
        _ => learners.Value,
    };

    // One cut for both, so that not even an answer about units can be subtracted from one about communities.
    private (FlowTable Communities, FlowTable Units) PrepareGroups()
    {
        var lessons = Lessons.FindAll(tables);
        var communities = Components.Of(tables, lessons, threshold.People);
        var atoms = Cut(lessons, communities, threshold);
        var betweenUnits = atoms.Select(atom => atom with { Source = atom.TeacherUnit, Target = atom.LearnerUnit });
        return (new(atoms, communities), new(betweenUnits, Units));
    }

    private FlowTable PrepareFields()
    {
        var lessons = Lessons.FindAll(tables);
        var nodes = Fields.Of(tables, lessons, threshold.People);
        var atoms = Cut(lessons, nodes, threshold);
        return new(atoms, nodes);
    }

    // What everybody may read, between people who may be named: nothing here hides behind others.
    private FlowTable PrepareLearners()
    {
        var lessons = Lessons.FindAll(tables).FindAll(lesson => IsOpen(lesson) && IsNamed(lesson.Teacher) && IsNamed(lesson.Learner));
        var nodes = FlowNodes.OfLearners(tables);
        var atoms = Cut(lessons, nodes, PeopleThreshold.None);
        return new(atoms, nodes);
    }

    private FlowAtom[] Cut(List<Lesson> lessons, FlowNodes nodes, PeopleThreshold needed) =>
        FlowPartition.Cut(FlowItems.Of(tables, lessons, nodes, Units, clock.Value), needed, tables.Graph.LearnerCount, lastMonth);

    private bool IsNamed(int learner) => Consent.MayBeNamed(tables, learner);

    private bool IsOpen(Lesson lesson)
    {
        ref readonly var answer = ref tables.Graph.Answers[lesson.Answer];
        return answer.Visibility == Visibility.Open
            && (answer.Question < 0 || tables.Graph.Questions[answer.Question].Visibility == Visibility.Open);
    }
}
