namespace LearningGraph.Recommender.Tests;

/// <summary>
/// Lessons of one teacher to two of a unit, among sixteen people of two units, on two topics, in two groups or none, over five months in which few or
/// many ask something, some of them privately and some who opted out.
/// </summary>
internal sealed class DrawnLessons
{
    public const int Count = 24;

    private readonly Random random;
    private readonly List<Interaction> lessons = [];
    private readonly List<(Interaction Asked, bool IsCounted)> questions = [];

    public DrawnLessons(int seed)
    {
        random = new(seed);
        for (var i = 0; i < Count; i++)
        {
            var (teacher, unit, first) = (random.Next(16), random.Next(2), random.Next(8));
            var learners = Enumerable.Range(first, 8).Select(place => (unit * 8) + (place % 8)).Where(person => person != teacher).Take(2);
            lessons.Add(new()
            {
                Id = new($"lesson-{i}"),
                Kind = InteractionKind.Mentored,
                At = In(random.Next(Months.First(), Months.Last() + 1)),
                Actor = new($"l-{teacher}"),
                With = [.. learners.Select(person => new LearnerId($"l-{person}"))],
                Topics = [new($"t-{random.Next(2)}")],
                Group = random.Next(3) is var number and < 2 ? new($"g-{number}") : null,
                Weight = 0.5 + (random.NextDouble() / 2),
            });
        }

        foreach (var month in Months)
        {
            Ask(month, askers: random.Next(12));
        }
    }

    /// <summary>All in 2026.</summary>
    public static IEnumerable<int> Months => Enumerable.Range(2, 5);

    /// <summary>The flows, one lesson half as heavy; -1 for none.</summary>
    public KnowledgeFlows Tell(int lighter)
    {
        var place = new Workplace();
        foreach (var person in Enumerable.Range(0, 16))
        {
            place.Profile(new() { Id = new($"l-{person}"), Unit = $"u-{person / 8}" });
        }

        foreach (var person in Enumerable.Range(0, 4))
        {
            place.Profile(new() { Id = new($"silent-{person}"), Analysable = false });
        }

        for (var i = 0; i < Count; i++)
        {
            place.Tell(i == lighter ? lessons[i] with { Weight = lessons[i].Weight / 2 } : lessons[i]);
        }

        foreach (var (asked, _) in questions)
        {
            place.Tell(asked);
        }

        foreach (var group in new[] { "g-0", "g-1" })
        {
            place.Describe(new Group { Id = new(group) });
        }

        return KnowledgeFlows.Of(place.Projections, people: 8);
    }

    public IEnumerable<LearnerId> PeopleOf(int lesson) => [lessons[lesson].Actor, .. lessons[lesson].With];

    /// <summary>What a lesson weighs less when it is told as half as heavy, to both of its learners.</summary>
    public double LostBy(int lesson) => lessons[lesson].Weight;

    public int MonthOf(int lesson) => lessons[lesson].At.Month;

    /// <summary>Who may be analysed and asked in one of the months.</summary>
    public int CountAskers(int first, int last) => questions
        .Where(question => question.IsCounted && question.Asked.At.Month >= first && question.Asked.At.Month <= last)
        .Select(question => question.Asked.Actor).Distinct().Count();

    private static DateTimeOffset In(int month) => new Month(2026, month).Start.AddDays(3);

    private void Ask(int month, int askers)
    {
        for (var i = 0; i < askers * 2; i++)
        {
            var isCounted = random.Next(4) > 0;
            questions.Add((new()
            {
                Id = new($"q-{month}-{i}"),
                Kind = InteractionKind.Asked,
                At = In(month),
                Actor = new(isCounted ? $"l-{i % askers}" : $"silent-{random.Next(4)}"),
                Visibility = random.Next(2) == 0 ? Visibility.Private : Visibility.Open,
            }, isCounted));
        }
    }
}
