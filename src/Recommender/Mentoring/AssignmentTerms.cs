using System.Collections.Concurrent;

namespace LearningGraph.Recommender;

/// <summary>What holds for every pair of one assignment, in numbers. Safe from many threads.</summary>
internal sealed class AssignmentTerms
{
    private readonly ConcurrentDictionary<int, Mentor> mentors = [];
    private readonly HashSet<(int Learner, int Mentor)> avoided;
    private readonly HashSet<int> learnersOnly;
    private readonly DateTimeOffset now;

    /// <param name="request">What was asked for.</param>
    /// <param name="learners">Numbers of those who are to get a mentor.</param>
    /// <param name="projections">What is known.</param>
    /// <param name="now">The clock.</param>
    /// <param name="rules">Who may be suggested to whom.</param>
    public AssignmentTerms(AssignmentRequest request, IEnumerable<int> learners, Projections projections, DateTimeOffset now, SuggestionRules rules)
    {
        var numbers = projections.Tables.Learners;
        (this.now, Rules, Capacity) = (now, rules, request.CapacityPerMentor);
        Pool = request.Mentors is { } named ? [.. named.Select(mentor => numbers.Find(mentor.Value)).Where(number => number >= 0).Distinct()] : null;
        learnersOnly = Pool is null ? [.. learners] : [];
        avoided = [.. request.Avoid.Select(pair => (numbers.Find(pair.Learner.Value), numbers.Find(pair.Mentor.Value)))];
    }

    /// <summary>Who may be a mentor; null for everybody who is found.</summary>
    public int[]? Pool { get; }

    public SuggestionRules Rules { get; }

    /// <summary>The most learners one mentor gets.</summary>
    public int Capacity { get; }

    /// <summary>Whether somebody is to get a mentor and was not named as one.</summary>
    public bool IsLearnerOnly(int learner) => learnersOnly.Contains(learner);

    /// <summary>Whether two people must not be a pair.</summary>
    public bool IsAvoided(int learner, int mentor) => avoided.Contains((learner, mentor));

    /// <summary>The mentor of a number, looked at once for the whole assignment.</summary>
    public Mentor MentorOf(RankingQuery query, int mentor) => mentors.GetOrAdd(mentor, number => Mentor.Of(query, number, now));

    /// <summary>How many learners a mentor that was looked at can get.</summary>
    public int CapacityOf(int mentor) => Math.Min(Capacity, mentors[mentor].Room ?? Capacity);

    /// <summary>A mentor that was looked at.</summary>
    public Mentor this[int mentor] => mentors[mentor];
}
