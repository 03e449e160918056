using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Finds a learner's own ties. Pure; safe from many threads.</summary>
public static class TieFinder
{
    private const int TopicLimit = 5;
    private const int WeightDigits = 6;

    /// <summary>The strongest ties of a learner at ranking time. People who opted out of being named or analysed, or were erased, are left out.</summary>
    /// <param name="learner">Whose; who opted out of being analysed has none.</param>
    /// <param name="count">The most to return, from 1.</param>
    /// <param name="projections">What is known.</param>
    /// <returns>Strongest first; ties by the other's id, then taught before learnt. Null when the learner never appeared or was erased.</returns>
    public static ImmutableArray<Tie>? FindStrongest(LearnerId learner, int count, Projections projections)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var tables = projections.Tables;
        if (!projections.TryGetLearner(learner, out var self) || tables.Learners.IdOf(self) is null)
        {
            return null;
        }

        Dictionary<(int Other, TieDirection Direction), Strand> strands = [];
        foreach (var lesson in Lessons.FindOf(tables, self))
        {
            var key = lesson.Teacher == self ? (lesson.Learner, TieDirection.Taught) : (lesson.Teacher, TieDirection.Learnt);
            if (!strands.TryGetValue(key, out var strand))
            {
                strands.Add(key, strand = new());
            }

            strand.Add(lesson, tables);
        }

        return
        [
            .. strands
                .Where(pair => Consent.MayBeNamed(tables, pair.Key.Other))
                .Select(pair => pair.Value.ToTie(pair.Key.Other, pair.Key.Direction, tables))
                .OrderByDescending(tie => tie.Weight)
                .ThenBy(tie => tie.Learner)
                .ThenBy(tie => tie.Direction)
                .Take(count),
        ];
    }

    private sealed class Strand
    {
        private readonly Dictionary<int, double> topics = [];
        private double weight;
        private long last = long.MinValue;

        public void Add(Lesson lesson, ProjectionTables tables)
        {
            var amount = lesson.Weight * Lesson.Fading.Of(tables.Graph.LiveQuestionCount - lesson.Clock);
            weight += amount;
            last = Math.Max(last, lesson.At);
            var about = Lessons.TopicsOf(tables, lesson);
            foreach (var topic in about)
            {
                topics[topic] = topics.GetValueOrDefault(topic) + (amount / about.Length);
            }
        }

        public Tie ToTie(int other, TieDirection direction, ProjectionTables tables)
        {
            var id = tables.Learners.IdOf(other)!;
            return new()
            {
                Learner = new(id),
                Name = tables.Learners.Describe(other)?.Name ?? id,
                Direction = direction,
                Weight = Math.Round(weight, WeightDigits),
                Topics = TopicShares.Heaviest(topics, TopicLimit, tables),
                Last = new(last, TimeSpan.Zero),
            };
        }
    }
}
