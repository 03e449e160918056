namespace LearningGraph.Recommender;

/// <summary>Which groups a learner might join, in numbers, with what the learner did so far. Belongs to one thread.</summary>
internal sealed class CommunityQuery
{
    private CommunityQuery(int learner, ProjectionTables tables, CommunityTables communities, int people) =>
        (Learner, Tables, Communities, People) = (learner, tables, communities, people);

    /// <summary>Number of the learner; -1 when unknown.</summary>
    public int Learner { get; }

    public ProjectionTables Tables { get; }

    public CommunityTables Communities { get; }

    /// <summary>About how many people a figure has to be.</summary>
    public int People { get; }

    /// <summary>Groups that the learner belongs to now, ascending.</summary>
    public required int[] Own { get; init; }

    /// <summary>Groups that the learner does not belong to and has not left, ascending.</summary>
    public required int[] Candidates { get; init; }

    /// <summary>Topic id, as it stands now → what the learner has to do with it.</summary>
    public required IReadOnlyDictionary<string, TopicInterest> Interests { get; init; }

    /// <summary>Number of somebody else → how much the learner learnt from and taught them, faded; only who may be analysed.</summary>
    public required IReadOnlyDictionary<int, (double Learnt, double Taught)> Ties { get; init; }

    /// <summary>Whether the learner has done nothing yet and the profile names no topic.</summary>
    public bool IsNewcomer =>
        Own.Length == 0 && Interests.Count == 0 && Tables.Graph.QuestionsBy[Learner].IsEmpty && Tables.Graph.AnswersBy[Learner].IsEmpty;

    /// <summary>Gathers what is known of a learner.</summary>
    /// <param name="learner">Who; somebody unknown is a newcomer.</param>
    /// <param name="tables">What is known.</param>
    /// <param name="communities">The same, of groups.</param>
    /// <param name="people">About how many people a figure has to be.</param>
    public static CommunityQuery Of(LearnerId learner, ProjectionTables tables, CommunityTables communities, int people)
    {
        var number = tables.Learners.Find(learner.Value);
        var left = communities.Left[number].ToHashSet();
        List<int> own = [];
        List<int> candidates = [];
        for (var group = 0; group < communities.Sizes.Length; group++)
        {
            if (number >= 0 && Memberships.IsMemberNow(tables, number, group))
            {
                own.Add(group);
            }
            else if (!left.Contains(group) && tables.Groups.IdOf(group) is not null)
            {
                candidates.Add(group);
            }
        }

        return new(number, tables, communities, people)
        {
            Own = [.. own],
            Candidates = [.. candidates],
            Interests = number < 0 ? new Dictionary<string, TopicInterest>() : LearnerInterests.Find(tables, communities, number),
            Ties = number < 0 ? new Dictionary<int, (double, double)>() : FindTies(tables, number),
        };
    }

    /// <summary>The name of a group to show; its id when it has none.</summary>
    public string NameOf(int group) => Tables.Groups.Describe(group)?.Name ?? Tables.Groups.IdOf(group)!;

    private static Dictionary<int, (double Learnt, double Taught)> FindTies(ProjectionTables tables, int learner)
    {
        Dictionary<int, (double Learnt, double Taught)> ties = [];
        foreach (var lesson in Lessons.FindOf(tables, learner))
        {
            var amount = lesson.Weight * Lesson.Fading.Of(tables.Graph.LiveQuestionCount - lesson.Clock);
            var isTaught = lesson.Teacher == learner;
            var other = isTaught ? lesson.Learner : lesson.Teacher;
            var (learnt, taught) = ties.GetValueOrDefault(other);
            ties[other] = isTaught ? (learnt, taught + amount) : (learnt + amount, taught);
        }

        return ties;
    }
}
