namespace LearningGraph.Recommender;

/// <summary>What all answers about communities at one log position share: who is in which group, and who completed what. Immutable; safe from many threads.</summary>
internal sealed class CommunityTables
{
    // On validation windows of nine data sets: docs/communities.md.
    private const double Beta = 0.25;

    private readonly Lazy<RandomWalk> plainModel;
    private readonly Lazy<JoinTimes> joinTimes;
    private readonly Lazy<Colleagues> colleagues;

    private CommunityTables(
        ProjectionTables tables, MembershipMatrix analysed, MembershipMatrix open, int[] sizes, ILookup<int, int> left, ILookup<int, int> completions)
    {
        (Analysed, Open, Sizes, Left, Completions) = (analysed, open, sizes, left, completions);
        PlacesById = SortById(tables);
        Model = RandomWalk.Fit(analysed, Beta);

        // Only learned rankers read these.
        plainModel = new(() => RandomWalk.Fit(analysed, beta: 0));
        joinTimes = new(() => JoinTimes.Of(tables, analysed));
        colleagues = new(() => Colleagues.Of(tables));
    }

    /// <summary>Members who may be analysed, of groups with enough of them that a figure about them is about many; other columns are empty.</summary>
    public MembershipMatrix Analysed { get; }

    /// <summary>Members who may be named and whose membership everybody may read. A learner reads no other of a group that the learner is not in.</summary>
    public MembershipMatrix Open { get; }

    /// <summary>By group: how many belong to it, as its listing says.</summary>
    public int[] Sizes { get; }

    /// <summary>By group: its place among all in order of their ids; those without one come first.</summary>
    public int[] PlacesById { get; }

    /// <summary>Learner → groups that the learner has left, ascending; some may come twice.</summary>
    public ILookup<int, int> Left { get; }

    /// <summary>Learner → indexes of completions on topics that a group is about, ascending.</summary>
    public ILookup<int, int> Completions { get; }

    /// <summary>Scores by what the groups of all have in common.</summary>
    public ICollaborativeModel Model { get; }

    /// <summary>The same, without holding popular groups back.</summary>
    public ICollaborativeModel PlainModel => plainModel.Value;

    /// <summary>When members joined.</summary>
    public JoinTimes JoinTimes => joinTimes.Value;

    /// <summary>Who is in which unit and cohort.</summary>
    public Colleagues Colleagues => colleagues.Value;

    /// <summary>Reads every membership once.</summary>
    /// <param name="tables">What is known.</param>
    /// <param name="people">About how many people a figure has to be.</param>
    public static CommunityTables Of(ProjectionTables tables, int people)
    {
        var count = tables.Groups.Count;
        var (analysed, open, sizes) = (new List<int>[count], new List<int>[count], new int[count]);
        List<(int Learner, int Group)> left = [];
        for (var group = 0; group < count; group++)
        {
            var members = FindMembers(tables, group);
            var hidden = FindHidden(tables, group);
            sizes[group] = members.Count(learner => tables.Learners.IdOf(learner) is not null);
            analysed[group] = members.FindAll(learner => Consent.MayBeAnalysed(tables, learner));
            if (analysed[group].Count < people)
            {
                analysed[group].Clear();
            }

            open[group] = members.FindAll(learner => !hidden.Contains(learner) && Consent.MayBeNamed(tables, learner));
            foreach (var index in tables.Graph.MembershipChangesIn[group])
            {
                if (tables.Graph.MembershipChanges[index].Learner is var learner && members.BinarySearch(learner) < 0)
                {
                    left.Add((learner, group));
                }
            }
        }

        var learners = open.Concat(analysed).Where(column => column.Count > 0).Select(column => column[^1] + 1).Append(tables.Graph.LearnerCount).Max();
        return new(
            tables,
            MembershipMatrix.OfColumns(learners, analysed),
            MembershipMatrix.OfColumns(learners, open),
            sizes,
            left.ToLookup(one => one.Learner, one => one.Group),
            FindCompletions(tables));
    }

    /// <summary>The latest join of each learner who ever joined a group.</summary>
    public static Dictionary<int, MembershipChange> FindJoins(ProjectionTables tables, int group)
    {
        Dictionary<int, MembershipChange> latest = [];
        foreach (var index in tables.Graph.MembershipChangesIn[group])
        {
            var change = tables.Graph.MembershipChanges[index];
            if (change.IsJoin && !(latest.TryGetValue(change.Learner, out var other) && other.At > change.At))
            {
                latest[change.Learner] = change;
            }
        }

        return latest;
    }

    private static int[] SortById(ProjectionTables tables)
    {
        int[] groups = [.. Enumerable.Range(0, tables.Groups.Count)];
        Array.Sort(groups.Select(tables.Groups.IdOf).ToArray(), groups, StringComparer.Ordinal);
        var places = new int[groups.Length];
        for (var place = 0; place < groups.Length; place++)
        {
            places[groups[place]] = place;
        }

        return places;
    }

    private static List<int> FindMembers(ProjectionTables tables, int group)
    {
        var owners = tables.OwnersOf[group];
        return owners.IsEmpty ? [.. tables.Graph.MembersOf[group]] : [.. new SortedSet<int>([.. tables.Graph.MembersOf[group], .. owners])];
    }

    // Nearly every membership is open, so those are looked at no further. Owners are told by the description, which everybody may read.
    private static HashSet<int> FindHidden(ProjectionTables tables, int group)
    {
        foreach (var index in tables.Graph.MembershipChangesIn[group])
        {
            if (tables.Graph.MembershipChanges[index] is { IsJoin: true, Visibility: not Visibility.Open })
            {
                var latest = FindJoins(tables, group).Values.Where(join => join.Visibility != Visibility.Open).Select(join => join.Learner);
                return [.. latest.Except(tables.OwnersOf[group].ToArray())];
            }
        }

        return [];
    }

    private static ILookup<int, int> FindCompletions(ProjectionTables tables)
    {
        SortedSet<int> found = [];
        for (var group = 0; group < tables.Groups.Count; group++)
        {
            foreach (var topic in tables.Groups.Describe(group)?.Topics ?? [])
            {
                if (tables.Topics.Find(tables.Resolve(topic).Value) is var number and >= 0)
                {
                    found.UnionWith(tables.CompletionsOn[number].ToArray());
                }
            }
        }

        return found.ToLookup(index => tables.Graph.Completions[index].Learner);
    }
}
