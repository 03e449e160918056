namespace LearningGraph.Recommender;

/// <summary>A stream of questions, each of which goes to whoever is named first, and the account of who was asked when.</summary>
/// <param name="name">In the report.</param>
/// <param name="isLoadAware">Whether reranking sees the account and the capacities.</param>
/// <param name="capacityPerWeek">Of whoever's profile does not say.</param>
internal sealed class AskStream(string name, bool isLoadAware, int capacityPerWeek)
{
    private readonly SuggestionRules rules = isLoadAware ? new() { CapacityPerWeek = capacityPerWeek } : SuggestionRules.Default;
    private readonly Column<AskLedger?> asks = new();
    private readonly Dictionary<int, int> asked = [];
    private readonly HashSet<int> suggested = [];
    private readonly HashSet<int> newcomers = [];
    private readonly List<double> reciprocalRanks = [];
    private int places;
    private int newcomerPlaces;
    private int unasked;
    private int overCapacity;

    /// <summary>Names people for a question and asks the first of them.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ranked">The candidates with the ranker's scores, by number.</param>
    /// <param name="ranks">Of those who really answered.</param>
    public void Add(ReplayedQuestion question, IReadOnlyList<RankedCandidate> ranked, RelevantRanks ranks)
    {
        var known = question.Known;
        Projections seen = isLoadAware ? new(known.Position, known.AsOf, known.Tables with { Asks = asks.Publish() }) : known;
        var chosen = Reranker.Choose(RankingQuery.Of(question.Ask, seen), ranked, question.At, rules);
        int[] named = [.. chosen.Select(candidate => candidate.Learner)];
        reciprocalRanks.Add(1.0 / ranks.FindBehind(
            named, [.. ranked.Select(candidate => candidate.Learner)], [.. ranked.Select(candidate => candidate.Score)]).Min());
        suggested.UnionWith(named);
        newcomers.UnionWith(chosen.Where(candidate => candidate.IsNewcomer).Select(candidate => candidate.Learner));
        (places, newcomerPlaces) = (places + named.Length, newcomerPlaces + chosen.Count(candidate => candidate.IsNewcomer));
        if (named.Length > 0)
        {
            Accept(question, named[0]);
        }
        else
        {
            unasked++;
        }
    }

    /// <summary>The row of the report.</summary>
    /// <param name="mrrBefore">Of the ranker alone.</param>
    /// <param name="people">Everybody who could have been asked.</param>
    public FairnessRow ToRow(double mrrBefore, IReadOnlyCollection<int> people)
    {
        var count = reciprocalRanks.Count - unasked;
        var mrr = reciprocalRanks.Average();
        return new(
            name,
            count,
            unasked,
            Inequality.MeasureGini([.. people.Select(learner => asked.GetValueOrDefault(learner))]),
            count == 0 ? 0 : (double)overCapacity / count,
            mrr,
            mrrBefore - mrr,
            asked.Count,
            suggested.Count,
            places == 0 ? 0 : (double)newcomerPlaces / places,
            newcomers.Count);
    }

    private void Accept(ReplayedQuestion question, int learner)
    {
        asks.EnsureIndex(learner, null);
        AnsweredRow answered = new(question.Index, question.At, new($"question-{question.Index}"), learner, AnswerKind.Accepted, question.Asker);
        var ledger = (asks[learner] ?? AskLedger.Empty).With(answered);
        asks.Set(learner, ledger);
        asked[learner] = asked.GetValueOrDefault(learner) + 1;
        var capacity = question.Known.Tables.Learners.Describe(learner)?.CapacityPerWeek ?? capacityPerWeek;
        overCapacity += ledger.CountAccepted(question.At) > capacity ? 1 : 0;
    }
}
