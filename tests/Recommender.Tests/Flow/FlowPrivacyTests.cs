using System.Collections.Immutable;

namespace LearningGraph.Recommender.Tests;

/// <summary>
/// Looks at published figures only. Twenty lessons weigh 1, 1/2, 1/4 and so on, nothing fades because nobody asks, so every published weight
/// tells exactly which lessons are in it.
/// </summary>
public sealed class FlowPrivacyTests
{
    private const int K = 5;
    private const int Lessons = 20;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Show_TwoAnswersThatDifferInOneFilter_NeverDifferByTooFewPeople(int seed)
    {
        Drawn log = new(seed);
        foreach (var level in new[] { FlowLevel.Community, FlowLevel.Unit, FlowLevel.Topic })
        {
            var answers = Queries(level).ToDictionary(query => query, query => Decode(log.Flows.Show(query)));
            foreach (var (left, right) in Pairs(answers.Keys))
            {
                foreach (var edge in answers[left].Keys.Union(answers[right].Keys))
                {
                    AssertEnough(log, answers[left].GetValueOrDefault(edge) ^ answers[right].GetValueOrDefault(edge), $"{edge}: {left} against {right}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Show_AnyAnswer_HoldsWhatTheFiltersAskForAndSpeaksOfEnoughPeople(int seed)
    {
        Drawn log = new(seed);
        foreach (var query in Queries(FlowLevel.Community).Concat(Queries(FlowLevel.Unit)).Concat(Queries(FlowLevel.Topic)))
        {
            foreach (var (edge, lessons) in Decode(log.Flows.Show(query)))
            {
                AssertEnough(log, lessons, $"{edge}: {query}");
                Assert.All(Numbers(lessons), lesson => Assert.True(log.Matches(lesson, query), $"{lesson} in {query}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Show_UnitsAgainstCommunities_NeverDifferByTooFewPeople(int seed)
    {
        Drawn log = new(seed);
        foreach (var query in Queries(FlowLevel.Community))
        {
            var communities = Decode(log.Flows.Show(query)).Values.Aggregate(0, (all, lessons) => all | lessons);
            var units = Decode(log.Flows.Show(query with { Level = FlowLevel.Unit })).Values.Aggregate(0, (all, lessons) => all | lessons);

            AssertEnough(log, communities ^ units, $"{query}");
        }
    }

    /// <summary>Shows that the logs are hard enough: a threshold on each answer alone would not protect anybody.</summary>
    [Fact]
    public void Threshold_OnEachAnswerAlone_LetsSinglePeopleBeFoundBySubtracting()
    {
        var found = 0;
        foreach (var seed in Enumerable.Range(1, 12))
        {
            Drawn log = new(seed);
            var answers = Queries(FlowLevel.Community).ToDictionary(query => query, query => log.Threshold(query));
            found += Pairs(answers.Keys).Count(pair => log.People(answers[pair.Left] ^ answers[pair.Right]) is > 0 and < K);
        }

        Assert.NotEqual(0, found);
    }

    [Fact]
    public void Show_MostLessons_ArePublishedSomewhere()
    {
        var published = Enumerable.Range(1, 12).Select(seed => new Drawn(seed)).Sum(log =>
            Numbers(Decode(log.Flows.Show(new())).Values.Aggregate(0, (all, lessons) => all | lessons)).Count());

        Assert.InRange(published, 12 * Lessons / 2, 12 * Lessons);
    }

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 12).Select(seed => new TheoryDataRow<int>(seed));

    private static void AssertEnough(Drawn log, int lessons, string what)
    {
        var people = log.People(lessons);
        Assert.True(people is 0 or >= K, $"{what} speaks of {people} people");
    }

    private static IEnumerable<int> Numbers(int lessons) => Enumerable.Range(0, Lessons).Where(lesson => (lessons >> lesson & 1) == 1);

    private static Dictionary<(string, string), int> Decode(KnowledgeFlow flow) => flow.Edges.ToDictionary(
        edge => (edge.Source, edge.Target), edge => (int)Math.Round(edge.Attributes.Weight * (1 << (Lessons - 1))));

    private static IEnumerable<FlowQuery> Queries(FlowLevel level) => FlowQueries.Of(level, Enumerable.Range(Drawn.FirstMonth, Drawn.Months));

    private static IEnumerable<(FlowQuery Left, FlowQuery Right)> Pairs(IEnumerable<FlowQuery> queries) => FlowQueries.Pairs(queries);

    /// <summary>Twenty lessons among twelve people of two units, on two topics, in two groups or none, over four months of two quarters.</summary>
    private sealed class Drawn
    {
        public const int FirstMonth = 2;
        public const int Months = 4;

        private readonly List<(string Teacher, string Learner, ImmutableArray<TopicId> Topics, string? Group, int Month)> lessons = [];

        public Drawn(int seed)
        {
            Random random = new(seed);
            var place = new Workplace();
            foreach (var person in Enumerable.Range(0, 12))
            {
                place.Profile(new() { Id = new($"l-{person}"), Unit = UnitOf($"l-{person}") });
            }

            for (var i = 0; i < Lessons; i++)
            {
                var teacher = random.Next(12);
                var (learner, month) = ((teacher + 1 + random.Next(11)) % 12, FirstMonth + random.Next(Months));
                var group = random.Next(3) is var number and < 2 ? $"g-{number}" : null;
                lessons.Add(($"l-{teacher}", $"l-{learner}", [new($"t-{random.Next(2)}")], group, month));
                place.OnMonth(month).Tell(new()
                {
                    Id = new($"lesson-{i}"),
                    Kind = InteractionKind.Mentored,
                    At = place.Now.AddHours(i),
                    Actor = new(lessons[i].Teacher),
                    With = [new(lessons[i].Learner)],
                    Topics = lessons[i].Topics,
                    Group = group is null ? null : new(group),
                    Weight = Math.Pow(2, i - (Lessons - 1)),
                });
            }

            foreach (var group in new[] { "g-0", "g-1" })
            {
                place.Describe(new Group { Id = new(group) });
            }

            Flows = KnowledgeFlows.Of(place.Projections, K);
        }

        public KnowledgeFlows Flows { get; }

        public bool Matches(int lesson, FlowQuery query)
        {
            var (teacher, learner, topics, group, month) = lessons[lesson];
            Month at = new(2026, month);
            return !(query.Topic is { } topic && !topics.Contains(topic))
                && !(query.Group is { } asked && asked.Value != group)
                && !(query.Unit is { } unit && unit != UnitOf(teacher) && unit != UnitOf(learner))
                && !(at < query.From)
                && !(at > query.To);
        }

        public int People(int set) => Numbers(set).SelectMany(lesson => new[] { lessons[lesson].Teacher, lessons[lesson].Learner }).Distinct().Count();

        /// <summary>All that matches when it is about enough people, else nothing.</summary>
        public int Threshold(FlowQuery query)
        {
            var all = Enumerable.Range(0, Lessons).Where(lesson => Matches(lesson, query)).Aggregate(0, (set, lesson) => set | (1 << lesson));
            return People(all) >= K ? all : 0;
        }

        // Five in one unit, five in the other, and two in none.
        private static string? UnitOf(string person) => int.Parse(person[2..], null) switch { < 5 => "u-0", < 10 => "u-1", _ => null };
    }
}
