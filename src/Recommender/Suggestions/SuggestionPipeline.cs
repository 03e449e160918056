using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>Answers "whom should I ask?": candidates, features, ranking, reranking, explanation. Pure; safe from many threads.</summary>
public sealed class SuggestionPipeline
{
    private const int QuestionsConsidered = 20;

    /// <summary>Digits behind the point in the scores of answers.</summary>
    public const int ScoreDigits = 6;

    private readonly IRanker ranker;

    /// <summary>Answers with the prior blend.</summary>
    public SuggestionPipeline()
        : this(new PriorBlend())
    {
    }

    /// <summary>Answers with a model that was trained before.</summary>
    /// <param name="manifest">What it is.</param>
    /// <param name="content">As <see cref="TrainedRanker.Save"/> wrote it.</param>
    /// <exception cref="InvalidDataException">It is damaged, measures other features than this program, or does not score as it was trained; says which.</exception>
    public static SuggestionPipeline Load(ModelManifest manifest, Stream content) => new(ModelFile.Load(content, manifest, FittingTask.People));

    internal SuggestionPipeline(IRanker ranker) => this.ranker = ranker;

    /// <summary>The name of the ranker that answers.</summary>
    public string Model => ranker.Name;

    /// <summary>Ranks people for a question.</summary>
    /// <param name="ask">The question; topics are inferred from the text when it names none.</param>
    /// <param name="projections">What is known.</param>
    /// <param name="now">The wall clock; decides only who is away, full, or in quiet hours.</param>
    /// <param name="rules">Who may be suggested to whom; null for <see cref="SuggestionRules.Default"/>.</param>
    /// <returns>At most <c>ask.Count</c>, best first, ties by id; the last places may go to newcomers. Empty when nobody is known to help.</returns>
    public ImmutableArray<RankedLearner> Suggest(Ask ask, Projections projections, DateTimeOffset now, SuggestionRules? rules = null)
    {
        var query = RankingQuery.Of(ask, projections);
        var (scoring, ranked) = Rank(query);
        var chosen = Reranker.Choose(query, ranked, now, rules ?? SuggestionRules.Default);
        return [.. chosen.Select(candidate => Explain(query, scoring, candidate))];
    }

    /// <summary>The ask that finds possible mentors: by a topic, else by the learner's goals, else by what the learner has asked about lately.</summary>
    /// <param name="learner">Who looks for a mentor.</param>
    /// <param name="topic">What for; null for the goals of the profile.</param>
    /// <param name="count">From 1 to 50.</param>
    /// <param name="projections">What is known.</param>
    public static Ask AskForMentors(LearnerId learner, TopicId? topic, int count, Projections projections) =>
        new() { Asker = learner, Topics = topic is { } named ? [named] : FindGoals(learner, projections), Count = count };

    internal IReadOnlyList<RankedCandidate> Score(RankingQuery query) => Rank(query).Ranked;

    /// <summary>Scores the usual candidates and some others beside them; ascending by number, none but them.</summary>
    internal IReadOnlyList<RankedCandidate> Score(RankingQuery query, IEnumerable<int> others) => Rank(query, others).Ranked;

    /// <summary>The candidates of a query with their features, and those of them that came as newcomers.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="others">Candidates beside the usual ones; null for none.</param>
    /// <param name="signalsOnly">Whether only the columns of the signals and of the query are needed.</param>
    internal static (FeatureMatrix Matrix, HashSet<int> Newcomers) Measure(RankingQuery query, IEnumerable<int>? others = null, bool signalsOnly = false)
    {
        using var signals = SignalSet.Measure(SignalCatalog.Serving, query);
        var (candidates, newcomers) = CandidateCatalog.Find(query, signals);
        candidates = others is null ? candidates : [.. candidates.Union(others.Where(learner => learner != query.Asker)).Order()];
        return (FeatureExtractor.Extract(query, signals, candidates, signalsOnly), newcomers);
    }

    /// <summary>The candidates with scores; ascending by number.</summary>
    internal static RankedCandidate[] Rank(FeatureMatrix matrix, double[] scores, HashSet<int> newcomers)
    {
        var ranked = new RankedCandidate[matrix.Candidates.Length];
        for (var row = 0; row < ranked.Length; row++)
        {
            var learner = matrix.Candidates[row];
            ranked[row] = new(learner, row, scores[row], newcomers.Contains(learner));
        }

        return ranked;
    }

    /// <summary>Somebody as an answer shows people.</summary>
    internal static RankedLearner Describe(RankingQuery query, int learner, double score, ImmutableArray<RankedReason> reasons)
    {
        var directory = query.Tables.Learners;
        var id = directory.IdOf(learner)!;
        return new(new(id), directory.Describe(learner)?.Name ?? id, Math.Round(score, ScoreDigits), ReplyTime.MeasureHours(query, learner), reasons);
    }

    private (IScoring Scoring, RankedCandidate[] Ranked) Rank(RankingQuery query, IEnumerable<int>? others = null)
    {
        var (matrix, newcomers) = Measure(query, others, ranker.ReadsSignalsOnly);
        var scoring = ranker.Score(matrix);
        return (scoring, Rank(matrix, scoring.Scores, newcomers));
    }

    private static RankedLearner Explain(RankingQuery query, IScoring scoring, RankedCandidate candidate) =>
        Describe(query, candidate.Learner, candidate.Score, Explainer.Explain(query, candidate.Learner, scoring.Attribute(candidate.Row))) with
        {
            IsNewcomer = candidate.IsNewcomer,
        };

    private static ImmutableArray<TopicId> FindGoals(LearnerId learner, Projections projections)
    {
        var tables = projections.Tables;
        var number = tables.Learners.Find(learner.Value);
        if (tables.Learners.Describe(number) is { Goals.IsEmpty: false } profile)
        {
            return profile.Goals;
        }

        var questions = tables.Graph.QuestionsBy[number];
        HashSet<int> topics = [];
        foreach (var question in questions[Math.Max(0, questions.Length - QuestionsConsidered)..])
        {
            topics.UnionWith(tables.Graph.Questions[question].Topics);
        }

        return [.. topics.Order().Select(topic => new TopicId(tables.Topics.IdOf(topic)!))];
    }
}
