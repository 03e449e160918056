using System.Collections.Immutable;

namespace LearningGraph.Recommender;

/// <summary>
/// Finds mentors for many learners at once: the scores of <see cref="MentorFinder"/> for every pair that may be, then the best assignment of all. Pure;
/// safe from many threads.
/// </summary>
/// <param name="pipeline">Whose scores and candidates are used.</param>
public sealed class MentorPlanner(SuggestionPipeline pipeline)
{
    // So many pairs are solved in about a second; small assignments keep every pair.
    private const int PairLimit = 1_000_000;
    private const int LeastPairs = 50;

    /// <summary>The name of the ranker that gives the scores.</summary>
    public string Model => MentorFinder.NameOf(pipeline);

    /// <summary>Who an assignment is for.</summary>
    /// <returns>By id, each once: the learners named, known or not; or those of the unit and cohort, less who has opted out of being named.</returns>
    public static ImmutableArray<LearnerId> FindLearners(AssignmentRequest request, Projections projections)
    {
        if (request.Learners is { } named)
        {
            return [.. named.Distinct().Order()];
        }

        var (tables, learners) = (projections.Tables, projections.Tables.Learners);
        return
        [
            .. from number in Enumerable.Range(0, learners.Count)
               where Consent.MayBeNamed(tables, number)
               let profile = learners.Describe(number)
               where profile is not null && (request.Unit ?? profile.Unit) == profile.Unit && (request.Cohort ?? profile.Cohort) == profile.Cohort
               orderby profile.Id
               select profile.Id,
        ];
    }

    /// <summary>Assigns mentors.</summary>
    /// <param name="request">One without a fault.</param>
    /// <param name="learners">From <see cref="FindLearners"/>.</param>
    /// <param name="projections">What is known.</param>
    /// <param name="now">The wall clock; decides only who is away, full or loaded.</param>
    /// <param name="rules">Who may be suggested to whom.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>
    /// Every learner once. Nobody is left out while somebody whom that learner could get has room, as long as there are no more than a million pairs; of more,
    /// so many are considered as fit, at least 50 for each learner. Ties by id; the same whatever the order in which people are named.
    /// </returns>
    /// <exception cref="OperationCanceledException">Was told to give up.</exception>
    public MentorPlan Plan(
        AssignmentRequest request,
        ImmutableArray<LearnerId> learners,
        Projections projections,
        DateTimeOffset now,
        SuggestionRules rules,
        CancellationToken cancellationToken)
    {
        var unmatched = learners.Select(learner => FindObstacle(learner, projections)).OfType<UnmatchedLearner>().ToList();
        var left = unmatched.Select(learner => learner.Learner).ToHashSet();
        Seeker[] seekers =
        [
            .. learners.Where(learner => !left.Contains(learner)).Select(learner =>
                new Seeker(projections.Tables.Learners.Find(learner.Value), SuggestionPipeline.AskForMentors(learner, request.Topic, count: 1, projections))),
        ];
        AssignmentTerms terms = new(request, seekers.Select(seeker => seeker.Number), projections, now, rules);
        seekers = LookUp(seekers, terms, projections, cancellationToken);
        var chosen = Choose(seekers, terms, projections, request.Objective);
        unmatched.AddRange(seekers.Where((_, place) => chosen[place] is null).Select(seeker => seeker.Leave()));
        return new(Explain(seekers, chosen, terms, projections, cancellationToken), [.. unmatched.OrderBy(learner => learner.Learner)]);
    }

    private static UnmatchedLearner? FindObstacle(LearnerId learner, Projections projections) =>
        !projections.TryGetLearner(learner, out var number) ? new(learner, UnmatchedReason.Unknown, $"There is no learner '{learner}'.")
        : !Consent.MayBeNamed(projections.Tables, number) ? new(learner, UnmatchedReason.OptedOut, $"'{learner}' has opted out of being named to others.")
        : null;

    // Those who want to learn the same share one ranking; the rankings are not kept, only what each learner needs of them.
    private Seeker[] LookUp(Seeker[] seekers, AssignmentTerms terms, Projections projections, CancellationToken cancellationToken)
    {
        var found = new Seeker[seekers.Length];
        var limit = Math.Max(LeastPairs, PairLimit / Math.Max(1, seekers.Length));
        var parallel = Threads(cancellationToken);
        var alike = Enumerable.Range(0, seekers.Length).GroupBy(place => string.Join('\n', seekers[place].Ask.Topics));
        Parallel.ForEach(alike, parallel, places =>
        {
            var mentors = PossibleMentors.Of(seekers[places.First()].Ask.Topics, pipeline, projections, terms);
            Parallel.ForEach(places, parallel, place => found[place] = mentors.Find(seekers[place], limit));
        });
        return found;
    }

    // By learner; null for nobody. Learners and mentors are numbered by their ids, so that these break ties.
    private static (int Mentor, double Score)?[] Choose(Seeker[] seekers, AssignmentTerms terms, Projections projections, AssignmentObjective objective)
    {
        int[] mentors = [.. seekers.SelectMany(seeker => seeker.Found).Select(found => found.Mentor).Distinct().OrderBy(number => projections.FindLearnerId(number))];
        var places = mentors.Index().ToDictionary(mentor => mentor.Item, mentor => mentor.Index);
        PossiblePair[] pairs =
        [
            .. seekers.Index().SelectMany(seeker => seeker.Item.Found.Select(found => new PossiblePair(seeker.Index, places[found.Mentor], found.Score))),
        ];
        var chosen = PairMatching.Choose(seekers.Length, [.. mentors.Select(terms.CapacityOf)], pairs, objective);
        return
        [
            .. seekers.Zip(chosen, (seeker, place) => place < 0
                ? ((int Mentor, double Score)?)null
                : seeker.Found.First(found => found.Mentor == mentors[place])),
        ];
    }

    private static ImmutableArray<PlannedPair> Explain(
        Seeker[] seekers, (int Mentor, double Score)?[] chosen, AssignmentTerms terms, Projections projections, CancellationToken cancellationToken)
    {
        var pairs = new PlannedPair?[seekers.Length];
        Parallel.For(0, seekers.Length, Threads(cancellationToken), place =>
        {
            if (chosen[place] is { } found)
            {
                // Each learner's own query: the reasons show only what that learner may read.
                var query = RankingQuery.Of(seekers[place].Ask, projections);
                var mentee = Mentee.Of(query, seekers[place].Number);
                pairs[place] = new(seekers[place].Ask, MentorFinder.Explain(query, terms[found.Mentor], mentee, found.Score));
            }
        });
        return [.. pairs.OfType<PlannedPair>()];
    }

    // Half of the processors are left to those who ask meanwhile.
    private static ParallelOptions Threads(CancellationToken cancellationToken) =>
        new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2) };
}
