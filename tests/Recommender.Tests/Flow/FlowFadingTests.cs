namespace LearningGraph.Recommender.Tests;

/// <summary>
/// Looks at published figures only, while everything fades. What an answer speaks of is found by telling the same log again with one lesson half as
/// heavy: where a figure changes, that lesson is in it, and by how much it changes tells its age.
/// </summary>
public sealed class FlowFadingTests
{
    private const int K = 8;
    private const double Rounding = 1e-4;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Show_TwoAnswersThatDifferInOneFilter_NeverSpeakOfTooFewPeople(int seed)
    {
        DrawnLessons log = new(seed);
        var read = Read(log);
        foreach (var (left, right) in FlowQueries.Pairs(read.Keys))
        {
            foreach (var edge in read[left].Keys.Union(read[right].Keys))
            {
                var (first, second) = (read[left].GetValueOrDefault(edge), read[right].GetValueOrDefault(edge));
                var differing = Lessons(first).Except(Lessons(second)).Union(Lessons(second).Except(Lessons(first))).ToArray();
                var people = differing.SelectMany(log.PeopleOf).Distinct().Count();

                Assert.True(people is 0 or >= K, $"{edge}: {left} against {right} speaks of {people} people");
                Assert.True(differing.Length > 0 || first!.Written == second!.Written, $"{edge}: {left} against {right} tells more than lessons");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Show_OneLesson_WeighsTheSameInEveryAnswer(int seed)
    {
        DrawnLessons log = new(seed);

        var fades = FadesOf(log);

        Assert.NotEmpty(fades);
        Assert.All(fades.GroupBy(fade => fade.Lesson), same => Assert.InRange(same.Max(fade => fade.Fade) - same.Min(fade => fade.Fade), 0, Rounding));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Show_MonthsOfDifferentAge_LieARunOfEnoughWhoAskedApart(int seed)
    {
        DrawnLessons log = new(seed);

        List<List<(int Month, double Fade)>> ages = [];
        foreach (var month in FadesOf(log).GroupBy(fade => log.MonthOf(fade.Lesson), fade => fade.Fade).OrderBy(month => month.Key))
        {
            if (ages.Count == 0 || Math.Abs(ages[^1][0].Fade - month.First()) > Rounding)
            {
                ages.Add([]);
            }

            ages[^1].Add((month.Key, month.First()));
        }

        // The months of one age lie in one run, which begins after the age before it and ends before the next.
        for (var age = 0; age + 1 < ages.Count; age++)
        {
            var (first, end) = (age == 0 ? DrawnLessons.Months.First() : ages[age - 1][^1].Month + 1, ages[age + 1][0].Month - 1);
            Assert.True(log.CountAskers(first, end) >= K, $"Months {first} to {end} tell of {log.CountAskers(first, end)} who asked");
        }
    }

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 8).Select(seed => new TheoryDataRow<int>(seed));

    private static IEnumerable<FlowQuery> Queries => FlowQueries.Of(FlowLevel.Community, DrawnLessons.Months).Concat(FlowQueries.Of(FlowLevel.Unit, DrawnLessons.Months));

    private static IEnumerable<int> Lessons(Figure? figure) => figure?.Fades.Keys ?? Enumerable.Empty<int>();

    private static IEnumerable<(int Lesson, double Fade)> FadesOf(DrawnLessons log) =>
        Read(log).Values.SelectMany(answer => answer.Values).SelectMany(figure => figure.Fades.Select(fade => (fade.Key, fade.Value)));

    private static Dictionary<FlowQuery, Dictionary<(string, string), Figure>> Read(DrawnLessons log)
    {
        var whole = log.Tell(lighter: -1);
        var others = Enumerable.Range(0, DrawnLessons.Count).Select(log.Tell).ToArray();
        return Queries.ToDictionary(query => query, query =>
        {
            var weights = others.Select(other => other.Show(query).Edges.ToDictionary(edge => (edge.Source, edge.Target), edge => edge.Attributes.Weight)).ToArray();
            return whole.Show(query).Edges.ToDictionary(edge => (edge.Source, edge.Target), edge => new Figure(
                System.Text.Json.JsonSerializer.Serialize(edge.Attributes, DomainJson.Options) + string.Join(' ', edge.Attributes.Spells),
                Enumerable.Range(0, DrawnLessons.Count)
                    .Select(lesson => (lesson, Fade: (edge.Attributes.Weight - weights[lesson][(edge.Source, edge.Target)]) / log.LostBy(lesson)))
                    .Where(influence => influence.Fade > Rounding)
                    .ToDictionary(influence => influence.lesson, influence => influence.Fade)));
        });
    }

    /// <summary>What is told of an edge.</summary>
    /// <param name="Written">All of it, as formats write it.</param>
    /// <param name="Fades">How much is left of each lesson that is in it.</param>
    private sealed record Figure(string Written, Dictionary<int, double> Fades);
}
